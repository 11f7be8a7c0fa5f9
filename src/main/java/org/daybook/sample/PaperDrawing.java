package org.daybook.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Draws a document of the sample case, such as a receipt or a letter, as if photographed on a table, with simple
 * shapes and no fonts. The result is always the same; documents of one kind differ by their number.
 */
final class PaperDrawing {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 1200;
    private static final int INK = 0x2b2d31;
    private static final int FAINT = 0xc9ccd1;

    private final String kind;
    private final Random random;
    private final ScribblePainter writing;

    /** @param what the kind, and a number, such as {@code receipt-2} */
    PaperDrawing(String what) {
        int dash = what.lastIndexOf('-');
        this.kind = what.substring(0, dash);
        this.random = new Random(Integer.parseInt(what.substring(dash + 1)));
        this.writing = new ScribblePainter(random);
    }

    /** Whether {@code what} names a document. */
    static boolean isOne(String what) {
        return what.matches("(receipt|invoice|form|typed|court)-\\d");
    }

    BufferedImage draw() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(pen, 0x8a7660, 0, 0, WIDTH, HEIGHT);
        pen.rotate((random.nextDouble() - 0.5) / 20, WIDTH / 2.0, HEIGHT / 2.0);
        switch (kind) {
            case "receipt" -> receipt(pen);
            case "invoice" -> invoice(pen);
            case "form" -> form(pen);
            case "court" -> court(pen);
            default -> typed(pen);
        }
        pen.dispose();
        return image;
    }

    private void receipt(Graphics2D pen) {
        fill(pen, 0xfbfbf6, 270, 60, 360, HEIGHT - 120);
        writing.line(pen, INK, 370, 130, 180, 5);
        writing.line(pen, INK, 390, 170, 140, 3);
        int items = 5 + random.nextInt(4);
        for (int item = 0; item < items; item++) {
            priced(pen, 300, 260 + item * 60, 600);
        }
        rule(pen, 300, 290 + items * 60, 600);
        priced(pen, 300, 350 + items * 60, 600);
        for (int bar = 0; bar < 40; bar++) {
            fill(pen, INK, 320 + bar * 7, HEIGHT - 200, 2 + random.nextInt(4), 90);
        }
    }

    private void invoice(Graphics2D pen) {
        sheet(pen);
        fill(pen, 0x9c3b2e, 120, 100, 120, 60);
        writing.line(pen, INK, 560, 120, 220, 4);
        writing.line(pen, INK, 560, 155, 180, 3);
        for (int row = 0; row < 6; row++) {
            rule(pen, 130, 360 + row * 80, 770);
            priced(pen, 130, 410 + row * 80, 770);
        }
        rule(pen, 130, 840, 770);
        priced(pen, 480, 900, 770);
    }

    private void form(Graphics2D pen) {
        sheet(pen);
        writing.line(pen, INK, 130, 150, 420, 6);
        pen.setStroke(new BasicStroke(3));
        for (int row = 0; row < 14; row++) {
            int y = 240 + row * 62;
            writing.line(pen, INK, 130, y, 380 + random.nextInt(120), 3);
            for (int box = 0; box < 2; box++) {
                pen.setStroke(new BasicStroke(3));
                pen.setColor(new Color(INK));
                pen.drawRect(690 + box * 50, y - 24, 26, 26);
            }
            tick(pen, 690 + 50 * random.nextInt(2), y);
        }
    }

    private void tick(Graphics2D pen, int x, int y) {
        pen.setColor(new Color(0x24408e));
        pen.setStroke(new BasicStroke(5));
        pen.drawLine(x + 3, y - 12, x + 11, y - 2);
        pen.drawLine(x + 11, y - 2, x + 30, y - 32);
    }

    private void court(Graphics2D pen) {
        sheet(pen);
        disc(pen, 0xb9a25c, 450, 170, 56);
        disc(pen, 0xfbfaf4, 450, 170, 40);
        disc(pen, 0xb9a25c, 450, 170, 26);
        writing.line(pen, INK, 310, 290, 280, 6);
        paragraphs(pen, 350, 4);
        disc(pen, 0x8e2f2a, 700, 1040, 52);
        writing.line(pen, 0x24408e, 150, 1040, 240, 4);
    }

    private void typed(Graphics2D pen) {
        sheet(pen);
        fill(pen, 0x2f5d7a, 120, 95, 200, 16);
        writing.line(pen, INK, 560, 130, 200, 3);
        writing.line(pen, INK, 560, 162, 170, 3);
        paragraphs(pen, 260, 5);
        writing.line(pen, 0x24408e, 130, 1050, 220, 4);
    }

    private void paragraphs(Graphics2D pen, int top, int count) {
        int y = top;
        for (int paragraph = 0; paragraph < count; paragraph++) {
            int lines = 2 + random.nextInt(3);
            for (int line = 0; line < lines; line++) {
                writing.line(pen, INK, 130, y, line + 1 < lines ? 640 : 300 + random.nextInt(200), 3);
                y += 36;
            }
            y += 30;
        }
    }

    /** A line of a bill: an item and its price. */
    private void priced(Graphics2D pen, int left, int y, int right) {
        writing.line(pen, INK, left, y, (right - left) / 2, 3);
        writing.line(pen, INK, right - 70, y, 70, 3);
    }

    private static void rule(Graphics2D pen, int left, int y, int right) {
        fill(pen, FAINT, left, y, right - left, 3);
    }

    private static void sheet(Graphics2D pen) {
        fill(pen, 0xfbfaf4, 80, 50, WIDTH - 160, HEIGHT - 100);
    }

    private static void fill(Graphics2D pen, int colour, int x, int y, int width, int height) {
        pen.setColor(new Color(colour));
        pen.fillRect(x, y, width, height);
    }

    private static void disc(Graphics2D pen, int colour, int x, int y, int radius) {
        pen.setColor(new Color(colour));
        pen.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}
