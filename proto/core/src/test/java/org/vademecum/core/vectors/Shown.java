package org.vademecum.core.vectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Span;

/** Values as vectors show them: fields named as in {@code proto}, what is empty left out. */
final class Shown {
  private final JsonObject json = new JsonObject();

  /** A field; left out where it is empty. */
  Shown with(String name, String value) {
    return value.isEmpty() ? this : with(name, new JsonPrimitive(value));
  }

  Shown with(String name, long value) {
    return with(name, new JsonPrimitive(value));
  }

  Shown with(String name, Digest value) {
    return with(name, new JsonPrimitive(value.hex()));
  }

  Shown with(String name, JsonElement value) {
    boolean empty = value.isJsonArray() && value.getAsJsonArray().isEmpty();
    if (!empty) {
      json.add(name, value);
    }
    return this;
  }

  <T> Shown with(String name, List<T> values, Function<T, JsonElement> shown) {
    return with(name, array(values, shown));
  }

  JsonObject json() {
    return json;
  }

  static <T> JsonArray array(List<T> values, Function<T, ? extends JsonElement> shown) {
    JsonArray array = new JsonArray();
    values.forEach(value -> array.add(shown.apply(value)));
    return array;
  }

  static JsonArray strings(List<String> values) {
    return array(values, JsonPrimitive::new);
  }

  static JsonObject section(NumberedSection numbered) {
    Section section = numbered.section();
    Shown shown = new Shown().with("id", section.id()).with("kind", section.kind().code());
    shown.with("level", numbered.level()).with("number", numbered.number());
    return content(shown, section).json();
  }

  /** Text, spans and correction. */
  static Shown content(Shown shown, Section section) {
    shown.json.addProperty("text", section.text());
    shown.with("spans", section.spans(), Shown::span);
    section.correction().ifPresent(it -> shown.with("correction", correction(it)));
    return shown;
  }

  private static JsonObject span(Span span) {
    Shown shown = new Shown().with("start", span.start()).with("length", span.end() - span.start());
    return shown.with("kind", span.kind().code()).with("value", span.value()).json();
  }

  private static JsonObject correction(Correction correction) {
    Shown shown = new Shown();
    correction
        .issued()
        .ifPresent(
            it ->
                shown.with(
                    "issued", content(new Shown().with("kind", it.kind().code()), it).json()));
    return shown.with("changes", correction.changes(), Shown::link).json();
  }

  static JsonObject link(ChangeLink link) {
    Shown shown = new Shown().with("kind", link.kind().code()).with("work", link.work().value());
    return shown.with("section", link.section()).json();
  }

  static Shown head(ExpressionHead head) {
    return new Shown()
        .with("symbol", head.symbol().value())
        .with("language", head.language().tag())
        .with("original_language", head.originalLanguage())
        .with("title", head.title())
        .with("work_kind", head.workKind())
        .with("masthead", masthead(head.masthead()))
        .with("parts", head.parts(), Shown::part)
        .with("changes", head.changes(), Shown::change)
        .with("issued", issued(head.correction().issued()))
        .with("corrected_by", head.correction().changes(), Shown::link);
  }

  private static JsonObject part(Part part) {
    Shown shown = new Shown().with("name", part.name()).with("kind", part.kind().code());
    return shown.with("first_section", part.firstSection()).json();
  }

  private static JsonObject masthead(Masthead masthead) {
    return new Shown()
        .with("publisher", masthead.publisher())
        .with("organ", masthead.organ())
        .with("session", masthead.session())
        .with("distribution", masthead.distribution())
        .with("date", masthead.date())
        .with("job_number", masthead.jobNumber())
        .with(
            "agenda_items",
            masthead.agendaItems(),
            it -> new Shown().with("number", it.number()).with("title", it.title()).json())
        .json();
  }

  private static JsonObject change(Change change) {
    return new Shown()
        .with("kind", change.kind().code())
        .with("target", change.target().value())
        .with("target_section", change.targetSection())
        .with("languages", strings(change.languages().stream().map(Language::tag).toList()))
        .with("place", change.place())
        .with("issued", change.issued())
        .with("corrected", change.corrected())
        .with("sections", strings(change.sections()))
        .with("status", change.status().code())
        .json();
  }

  private static JsonArray issued(Map<String, String> fields) {
    return array(
        List.copyOf(fields.entrySet()),
        it -> new Shown().with("name", it.getKey()).with("value", it.getValue()).json());
  }
}
