package org.vademecum.server.publish.erasure;

import java.nio.charset.StandardCharsets;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.proto.v1.Erasure;

/**
 * An erasing that an edition of a collection decided.
 *
 * @param erasure as the record says it
 */
record Order(String collection, Erasure erasure) {

  /** Its name, used for no other. */
  String name() {
    return collection
        + "/"
        + erasure.getEdition()
        + "/"
        + erasure.getLanguage()
        + "/"
        + erasure.getSymbol()
        + "#"
        + erasure.getSection();
  }

  /** Stands in the list for its being done. */
  Digest mark() {
    return Digest.of(("order\n" + name()).getBytes(StandardCharsets.UTF_8));
  }

  boolean isOfWholeWork() {
    return erasure.getSection().isEmpty();
  }

  /** Whether it is about a work as an edition has it; what came later is another text. */
  boolean covers(Version version, String symbol) {
    return version.collection().equals(collection)
        && version.edition() < erasure.getEdition()
        && erasure.getSymbol().equals(symbol)
        && covers(version.language());
  }

  private boolean covers(Language language) {
    return erasure.getLanguage().isEmpty() || erasure.getLanguage().equals(language.tag());
  }
}
