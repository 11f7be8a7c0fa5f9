/**
 * The pages that support an application for a protection order: acts, risk, necessity, and the proposed terms. They
 * quote the records and claim nothing.
 */
@NullMarked
package org.daybook.portfolio.pdf.order;

import org.jspecify.annotations.NullMarked;
