package org.daybook.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws the pictures of the sample case with simple shapes and no fonts, so that they are always the same. */
final class SampleDrawings {
    private static final int LONG = 1200;
    private static final int SHORT = 900;
    private static final int SCREEN_WIDTH = 720;
    private static final int SCREEN_HEIGHT = 1560;
    private static final int GRAIN = 9;

    private final String what;
    private final Random random = new Random(7);
    private final ScribblePainter writing = new ScribblePainter(random);

    SampleDrawings(String what) {
        this.what = what;
    }

    BufferedImage draw() {
        return switch (what) {
            case "messages" -> drawn(SCREEN_WIDTH, SCREEN_HEIGHT, false);
            case "letter", "tag", "person" -> drawn(SHORT, LONG, true);
            default -> drawn(LONG, SHORT, true);
        };
    }

    private BufferedImage drawn(int width, int height, boolean photo) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        switch (what) {
            case "messages" -> messages(pen);
            case "letter" -> letter(pen);
            case "tag" -> tag(pen);
            case "night" -> night(pen);
            case "scratch" -> scratch(pen);
            case "cat" -> cat(pen);
            case "wreath" -> wreath(pen);
            case "person" -> person(pen);
            default -> throw new IllegalStateException(what);
        }
        pen.dispose();
        if (photo) {
            grain(image);
        }
        return image;
    }

    private void messages(Graphics2D pen) {
        fill(pen, 0xf4f4f6, 0, 0, SCREEN_WIDTH, SCREEN_HEIGHT);
        fill(pen, 0x2f4858, 0, 0, SCREEN_WIDTH, 150);
        disc(pen, 0x8fa6b2, 75, 95, 34);
        writing.line(pen, 0xffffff, 130, 100, 330, 6);
        int top = 200;
        for (int i = 0; top < SCREEN_HEIGHT - 160; i++) {
            int lines = 1 + random.nextInt(3);
            int wide = 260 + random.nextInt(260);
            pen.setColor(new Color(0xdfe6ea));
            pen.fill(new RoundRectangle2D.Float(30, top, wide, 40 + 42 * lines, 36, 36));
            for (int line = 0; line < lines; line++) {
                int length = line + 1 < lines ? wide - 80 : (wide - 80) * (50 + random.nextInt(50)) / 100;
                writing.line(pen, 0x30343a, 66, top + 44 + 42 * line, length, 4);
            }
            top += 40 + 42 * lines + (i % 3 == 2 ? 60 : 20);
        }
        pen.setColor(Color.WHITE);
        pen.fill(new RoundRectangle2D.Float(30, SCREEN_HEIGHT - 110, SCREEN_WIDTH - 60, 76, 70, 70));
    }

    private void letter(Graphics2D pen) {
        fill(pen, 0x6b4f3a, 0, 0, SHORT, LONG);
        pen.rotate(0.03, SHORT / 2.0, LONG / 2.0);
        fill(pen, 0xf7f3e8, 110, 90, SHORT - 220, LONG - 180);
        for (int line = 0; line < 21; line++) {
            int y = 160 + line * 46;
            pen.setColor(new Color(0xd5dbe3));
            pen.drawLine(120, y + 12, SHORT - 120, y + 12);
            writing.line(pen, 0x24408e, 150, y, line % 7 == 6 ? 240 : SHORT - 310 + random.nextInt(30), 3);
        }
    }

    private void tag(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0x4a4d52), 0, LONG, new Color(0x26282b)));
        pen.fillRect(0, 0, SHORT, LONG);
        pen.setStroke(new BasicStroke(6));
        pen.setColor(new Color(0x5c6066));
        for (int x = -LONG; x < SHORT; x += 60) {
            pen.drawLine(x, 0, x + LONG, LONG);
        }
        fill(pen, 0x15161a, 180, 480, 540, 240);
        disc(pen, 0xe9ebee, 450, 600, 130);
        disc(pen, 0xc9ccd1, 450, 600, 84);
        fill(pen, 0x15161a, 180, 560, 540, 60);
    }

    private void night(Graphics2D pen) {
        fill(pen, 0x0b0d12, 0, 0, LONG, SHORT);
        for (int glow = 40; glow > 0; glow--) {
            pen.setColor(new Color(255, 214, 140, 7));
            pen.fill(new Ellipse2D.Float(760 - glow * 9f, 250 - glow * 8f, glow * 18f, glow * 20f));
        }
        fill(pen, 0x1c2026, 0, 700, LONG, 200);
        fill(pen, 0x11151a, 840, 470, 250, 240);
        fill(pen, 0x8a8f96, 752, 170, 14, 530);
        disc(pen, 0xfff1cf, 759, 170, 26);
        disc(pen, 0x17181c, 690, 420, 34);
        pen.setColor(new Color(0x17181c));
        pen.fill(new RoundRectangle2D.Float(640, 452, 100, 170, 50, 50));
        fill(pen, 0x17181c, 655, 600, 30, 110);
        fill(pen, 0x17181c, 697, 600, 30, 110);
        fill(pen, 0x2a2530, 0, 0, 170, SHORT);
    }

    private void scratch(Graphics2D pen) {
        pen.setPaint(new GradientPaint(0, 0, new Color(0x7a1f24), LONG, SHORT, new Color(0xb33a3f)));
        pen.fillRect(0, 0, LONG, SHORT);
        pen.setColor(new Color(0x20242a));
        Path2D glass = new Path2D.Float();
        glass.moveTo(0, 0);
        glass.lineTo(LONG, 0);
        glass.lineTo(LONG - 160, 170);
        glass.lineTo(160, 170);
        glass.closePath();
        pen.fill(glass);
        pen.setColor(new Color(0xe6dcd4));
        pen.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        // M I N E
        strokes(pen, 250, 620, 250, 380, 320, 500, 390, 380, 390, 620);
        strokes(pen, 480, 380, 480, 620);
        strokes(pen, 560, 620, 560, 380, 690, 620, 690, 380);
        strokes(pen, 900, 380, 780, 380, 780, 620, 900, 620);
        strokes(pen, 780, 500, 870, 500);
    }

    private void cat(Graphics2D pen) {
        fill(pen, 0x8d7f6c, 0, 0, LONG, SHORT);
        pen.setColor(new Color(0xc98a3c));
        pen.fill(new Ellipse2D.Float(160, 200, 860, 560));
        pen.setStroke(new BasicStroke(16));
        pen.setColor(new Color(0xa56a26));
        for (int i = 0; i < 7; i++) {
            pen.draw(new QuadCurve2D.Float(250 + i * 110, 250, 290 + i * 110, 330, 250 + i * 110, 420));
        }
        pen.setColor(new Color(0xe8c0a8));
        pen.fill(new Ellipse2D.Float(470, 430, 260, 190));
        pen.setColor(new Color(0xd9a98c));
        pen.fill(new RoundRectangle2D.Float(850, 520, 340, 150, 90, 90));
    }

    private void wreath(Graphics2D pen) {
        fill(pen, 0x9a9c9e, 0, 0, LONG, SHORT);
        fill(pen, 0x7d4a3a, 0, 0, LONG, 240);
        for (int i = 0; i < 260; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double far = 240 + random.nextGaussian() * 26;
            int colour = i % 5 == 0 ? 0xf6f2ee : i % 2 == 0 ? 0x2f5d34 : 0x477a45;
            disc(pen, colour, (int) (600 + far * Math.cos(angle)), (int) (480 + far * Math.sin(angle)), 24);
        }
        fill(pen, 0xffffff, 490, 660, 220, 140);
        writing.line(pen, 0x222222, 520, 710, 160, 4);
        writing.line(pen, 0x222222, 520, 750, 120, 4);
    }

    private void person(Graphics2D pen) {
        fill(pen, 0xb9c2b4, 0, 0, SHORT, LONG);
        fill(pen, 0x7d8a74, 0, 760, SHORT, 440);
        pen.setColor(new Color(0x24303c));
        pen.fill(new RoundRectangle2D.Float(230, 560, 440, 700, 220, 220));
        fill(pen, 0xd8b49a, 390, 470, 120, 150);
        disc(pen, 0xd8b49a, 450, 380, 140);
        pen.setColor(new Color(0x6e7278));
        pen.fill(new Arc2D.Float(300, 210, 300, 300, 0, 180, Arc2D.CHORD));
        fill(pen, 0x5c6066, 296, 345, 308, 40);
        fill(pen, 0x2f3a46, 445, 640, 10, 520);
    }

    private static void strokes(Graphics2D pen, int... points) {
        for (int i = 0; i + 3 < points.length; i += 2) {
            pen.drawLine(points[i], points[i + 1], points[i + 2], points[i + 3]);
        }
    }

    private static void fill(Graphics2D pen, int colour, int x, int y, int width, int height) {
        pen.setColor(new Color(colour));
        pen.fillRect(x, y, width, height);
    }

    private static void disc(Graphics2D pen, int colour, int x, int y, int radius) {
        pen.setColor(new Color(colour));
        pen.fill(new Ellipse2D.Float(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** The grain of a small sensor. */
    private void grain(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = image.getRGB(x, y);
                int more = random.nextInt(2 * GRAIN + 1) - GRAIN;
                image.setRGB(x, y, with(pixel >> 16, more) << 16 | with(pixel >> 8, more) << 8 | with(pixel, more));
            }
        }
    }

    private static int with(int sample, int more) {
        return Math.clamp((sample & 0xff) + more, 0, 255);
    }
}
