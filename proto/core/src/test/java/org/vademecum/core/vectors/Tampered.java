package org.vademecum.core.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Base64;
import org.vademecum.proto.v1.PackRecord;

/** Files that must be refused, each with what is wrong and what the refusal is. */
final class Tampered {
  static final String MALFORMED = "malformed";
  static final String CAP = "cap exceeded";
  static final String BASE = "wrong base";
  static final String ROOT = "wrong root";

  private final JsonArray files = new JsonArray();
  private PackRecord caps = caps(4, 40, 4_000);
  private String base = "";

  static PackRecord caps(long works, long sections, long textBytes) {
    return PackRecord.newBuilder()
        .setWorks(works)
        .setSections(sections)
        .setTextBytes(textBytes)
        .build();
  }

  /** What the record allows for the files to come. */
  Tampered under(PackRecord record) {
    caps = record;
    return this;
  }

  /** The pack that the deltas to come are applied to. */
  Tampered on(String pack) {
    base = pack;
    return this;
  }

  void add(String why, String refusal, byte[] file) {
    JsonObject allowed = new JsonObject();
    allowed.addProperty("works", caps.getWorks());
    allowed.addProperty("sections", caps.getSections());
    allowed.addProperty("text_bytes", caps.getTextBytes());
    Shown shown = new Shown().with("why", why).with("refusal", refusal).with("base", base);
    shown.json().add("caps", allowed);
    shown.json().addProperty("file", Base64.getEncoder().encodeToString(file));
    files.add(shown.json());
  }

  JsonArray json() {
    return files;
  }
}
