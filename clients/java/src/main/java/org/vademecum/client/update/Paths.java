package org.vademecum.client.update;

import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;

/** Where a library has what, below its address. */
final class Paths {
  static final String METADATA = "v1/metadata/";
  static final String TARGETS = "v1/targets/";

  static String record(Digest digest) {
    return "v1/records/" + digest.hex();
  }

  static String bundle(String collection, Language language, Digest root) {
    return pack(collection, language) + "/bundles/" + root.hex();
  }

  static String delta(String collection, Language language, Digest from, Digest to) {
    return pack(collection, language) + "/deltas/" + from.hex() + "/" + to.hex();
  }

  static String artifact(Digest digest) {
    return "v1/artifacts/" + digest.hex();
  }

  static String attachment(Digest digest) {
    return "v1/attachments/" + digest.hex();
  }

  static String provenance(String collection, Language language, Digest root, String symbol) {
    return pack(collection, language) + "/provenance/" + root.hex() + "?symbol=" + encoded(symbol);
  }

  private static String encoded(String value) {
    try {
      return URLEncoder.encode(value, "UTF-8");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java platform has UTF-8", e);
    }
  }

  private static String pack(String collection, Language language) {
    return "v1/packs/" + collection + "/" + language.tag();
  }

  private Paths() {}
}
