package org.daybook.pdf.drawing;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;

/** An area of a page in points, from the page's bottom left. */
public record PageArea(float left, float bottom, float right, float top) {
    public float width() {
        return right - left;
    }

    public float height() {
        return top - bottom;
    }

    /** The box as a PDF rectangle. */
    public COSArray toArray() {
        COSArray array = new COSArray();
        array.setDirect(true);
        for (float value : new float[] {left, bottom, right, top}) {
            array.add(new COSFloat(Math.round(value * 100) / 100f));
        }
        return array;
    }
}
