package org.daybook.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.Random;

/**
 * Draws scribbles that look like text from a distance, without a font.
 *
 * @param random determines the shapes
 */
record ScribblePainter(Random random) {
    void line(Graphics2D pen, int colour, int left, int baseline, int length, int thick) {
        pen.setColor(new Color(colour));
        pen.setStroke(new BasicStroke(thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        int x = left;
        while (x < left + length - 20) {
            int letters = 2 + random.nextInt(6);
            Path2D word = new Path2D.Float();
            word.moveTo(x, baseline);
            for (int i = 0; i < letters && x < left + length - 8; i++) {
                word.quadTo(x + 4, baseline - 12 - random.nextInt(14), x + 8, baseline);
                x += 8;
            }
            pen.draw(word);
            x += 16;
        }
    }
}
