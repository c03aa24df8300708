package org.vademecum.core.document;

/**
 * An agenda item under which a work was issued.
 *
 * @param number as printed without its label, e.g. {@code 156} or {@code 73 (b)}
 * @param title its title, or empty
 */
public record AgendaItem(String number, String title) {}
