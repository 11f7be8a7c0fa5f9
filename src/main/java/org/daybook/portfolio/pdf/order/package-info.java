/**
 * The pages on which an application for a protection order is built: acts, risk, necessity, and what is proposed to be
 * forbidden.
 */
@NullMarked
package org.daybook.portfolio.pdf.order;

import org.jspecify.annotations.NullMarked;
