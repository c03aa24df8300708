package org.vademecum.server.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Span;

/** Writes JSON in the words of the vocabulary; the shape is in {@code docs/export.md}. */
public final class JsonExporter implements Exporter {
  private static final JsonFactory FACTORY = new JsonFactory();

  @Override
  public byte[] export(ExportedExpression expression) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      head(json, expression);
      json.writeArrayFieldStart("sections");
      for (NumberedSection section : expression.sections()) {
        section(json, section);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("JSON into memory cannot fail", e);
    }
    return out.toByteArray();
  }

  private static void head(JsonGenerator json, ExportedExpression expression) throws IOException {
    ExpressionHead head = expression.head();
    json.writeStringField("collection", expression.collection());
    json.writeNumberField("edition", expression.edition());
    json.writeStringField("published", expression.published().toString());
    json.writeStringField("symbol", head.symbol().value());
    json.writeStringField("language", head.language().tag());
    json.writeStringField("originalLanguage", head.originalLanguage());
    json.writeStringField("title", head.title());
    json.writeStringField("workKind", head.workKind());
    masthead(json, head.masthead());
    json.writeArrayFieldStart("parts");
    for (Part part : head.parts()) {
      json.writeStartObject();
      json.writeStringField("name", part.name());
      json.writeStringField("kind", part.kind().label());
      json.writeStringField("firstSection", part.firstSection());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void masthead(JsonGenerator json, Masthead masthead) throws IOException {
    json.writeObjectFieldStart("masthead");
    json.writeStringField("publisher", masthead.publisher());
    json.writeStringField("organ", masthead.organ());
    json.writeStringField("session", masthead.session());
    json.writeStringField("distribution", masthead.distribution());
    json.writeStringField("date", masthead.date());
    json.writeStringField("jobNumber", masthead.jobNumber());
    json.writeArrayFieldStart("agendaItems");
    for (AgendaItem item : masthead.agendaItems()) {
      json.writeStartObject();
      json.writeStringField("number", item.number());
      json.writeStringField("title", item.title());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void section(JsonGenerator json, NumberedSection at) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", at.section().id());
    json.writeStringField("kind", at.section().kind().label());
    json.writeNumberField("level", at.level());
    json.writeStringField("number", at.quotedNumber());
    json.writeStringField("prefix", at.number());
    json.writeStringField("text", at.section().text());
    json.writeArrayFieldStart("spans");
    for (Span span : at.section().spans()) {
      json.writeStartObject();
      json.writeNumberField("start", span.start());
      json.writeNumberField("end", span.end());
      json.writeStringField("kind", span.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.writeStringField("value", span.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
