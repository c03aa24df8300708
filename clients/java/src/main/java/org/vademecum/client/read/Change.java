package org.vademecum.client.read;

import java.util.Optional;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;

/**
 * What became of one section.
 *
 * @param section its id
 * @param before the text that was replaced or removed; empty when the section is new
 * @param now the text of today; empty when the section is gone
 */
public record Change(
    Symbol symbol, String section, Optional<Section> before, Optional<Section> now) {}
