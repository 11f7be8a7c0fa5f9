/**
 * What all sections of the printed portfolio share: their wording, references to one another, and names of exhibits.
 * Each section is in the package of its subject.
 */
@NullMarked
package org.daybook.portfolio.pdf.section;

import org.jspecify.annotations.NullMarked;
