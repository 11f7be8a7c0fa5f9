package org.daybook.guide;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A photograph of an envelope on a doormat, drawn with simple shapes. Shows nothing that there is. */
final class DoormatPhoto {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    private DoormatPhoto() {}

    static void write(Path file) throws IOException {
        BufferedImage photo = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(pen, 0xb9ada0, 0, 0, WIDTH, HEIGHT);
        fill(pen, 0x6d5f52, 0, 0, WIDTH, 120);
        fill(pen, 0x7c6a4d, 90, 170, 620, 350);
        pen.setStroke(new BasicStroke(3));
        pen.setColor(new Color(0x6b5b41));
        for (int y = 182; y < 520; y += 14) {
            pen.drawLine(90, y, 710, y);
        }
        pen.rotate(-0.12, 400, 340);
        fill(pen, 0xf3efe6, 250, 240, 300, 200);
        pen.setColor(new Color(0xcfc8b8));
        pen.drawLine(250, 240, 400, 350);
        pen.drawLine(550, 240, 400, 350);
        pen.drawRect(250, 240, 300, 200);
        pen.dispose();
        ImageIO.write(photo, "png", file.toFile());
    }

    private static void fill(Graphics2D pen, int colour, int x, int y, int width, int height) {
        pen.setColor(new Color(colour));
        pen.fillRect(x, y, width, height);
    }
}
