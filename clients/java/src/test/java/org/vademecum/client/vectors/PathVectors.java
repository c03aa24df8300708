package org.vademecum.client.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Which paths a pattern stands for, and a prefix of a path's hash. */
final class PathVectors {
  private static final Object[][] PATTERNS = {
    {"catalogue", "catalogue", true},
    {"catalogue", "catalogues", false},
    {"manifests/guides/*", "manifests/guides/fr", true},
    {"manifests/guides/*", "manifests/guides/", true},
    {"manifests/guides/*", "manifests/guides/fr/x", false},
    {"manifests/guides/*", "manifests/guides", false},
    {"manifests/*", "manifests/guides/fr", false},
    {"*", "a", true},
    {"*", "a/b", false},
    {"*", "", true},
    {"*/*", "a/b", true},
    {"a?c", "abc", true},
    {"a?c", "a/c", false},
    {"a?c", "ac", false},
    {"*a*b", "xaxabb", true},
    {"*a*b", "xaxabbc", false},
    {"a*", "/a", false},
    {"[a]", "a", false},
    {"[a]", "[a]", true},
    {"A", "a", false},
    {"", "", true},
    {"", "a", false},
  };

  static JsonArray all() {
    JsonArray vectors = new JsonArray();
    for (Object[] pattern : PATTERNS) {
      vectors.add(vector("pattern", pattern));
    }
    String hash = TrustRules.sha256("catalogue");
    vectors.add(vector("hash_prefix", new Object[] {hash.substring(0, 2), "catalogue", true}));
    vectors.add(vector("hash_prefix", new Object[] {hash.substring(0, 3), "catalogue", true}));
    vectors.add(vector("hash_prefix", new Object[] {hash.substring(1, 3), "catalogue", false}));
    return vectors;
  }

  private static JsonObject vector(String how, Object[] fields) {
    JsonObject vector = new JsonObject();
    vector.addProperty(how, (String) fields[0]);
    vector.addProperty("path", (String) fields[1]);
    vector.addProperty("matches", (Boolean) fields[2]);
    return vector;
  }

  private PathVectors() {}
}
