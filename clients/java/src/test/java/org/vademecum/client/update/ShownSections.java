package org.vademecum.client.update;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.vademecum.client.read.Corrected;
import org.vademecum.client.read.Outline;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Span;

/** Sections as a reader gives them, in the form of {@code proto/vectors/packs.json}. */
final class ShownSections {

  static JsonArray of(Outline outline) {
    return array(outline.entries(), ShownSections::entry);
  }

  private static JsonElement entry(Outline.Entry entry) {
    NumberedSection it = entry.content();
    JsonObject shown = new JsonObject();
    shown.addProperty("id", it.section().id());
    shown.addProperty("level", it.level());
    put(shown, "number", it.number());
    content(shown, it.section());
    entry.corrected().ifPresent(corrected -> shown.add("correction", corrected(corrected)));
    return shown;
  }

  private static void content(JsonObject shown, Section section) {
    shown.addProperty("kind", section.kind().code());
    shown.addProperty("text", section.text());
    if (!section.spans().isEmpty()) {
      shown.add("spans", array(section.spans(), ShownSections::span));
    }
  }

  private static JsonElement span(Span span) {
    JsonObject shown = new JsonObject();
    shown.addProperty("start", span.start());
    shown.addProperty("length", span.end() - span.start());
    shown.addProperty("kind", span.kind().code());
    put(shown, "value", span.value());
    return shown;
  }

  private static JsonElement corrected(Corrected corrected) {
    JsonObject shown = new JsonObject();
    if (corrected.issued().isPresent()) {
      JsonObject issued = new JsonObject();
      content(issued, corrected.issued().get());
      shown.add("issued", issued);
    }
    shown.add("changes", array(corrected.changes(), ShownSections::link));
    return shown;
  }

  private static JsonElement link(ChangeLink link) {
    JsonObject shown = new JsonObject();
    shown.addProperty("kind", link.kind().code());
    shown.addProperty("work", link.work().value());
    put(shown, "section", link.section());
    return shown;
  }

  private static void put(JsonObject shown, String name, String value) {
    if (!value.isEmpty()) {
      shown.addProperty(name, value);
    }
  }

  private static <T> JsonArray array(List<T> values, Function<T, JsonElement> shown) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(shown.apply(value)));
    return array;
  }

  private ShownSections() {}
}
