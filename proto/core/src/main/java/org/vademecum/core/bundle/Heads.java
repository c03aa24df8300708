package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.SectionKind;
import org.vademecum.core.document.Span;
import org.vademecum.core.document.Symbol;
import org.vademecum.proto.v1.SectionContent;

/** Between documents' values and their messages. */
final class Heads {

  static org.vademecum.proto.v1.ExpressionHead toMessage(ExpressionHead head) {
    var message =
        org.vademecum.proto.v1.ExpressionHead.newBuilder()
            .setSymbol(head.symbol().value())
            .setLanguage(head.language().tag())
            .setOriginalLanguage(head.originalLanguage())
            .setTitle(head.title())
            .setWorkKind(head.workKind())
            .setMasthead(toMessage(head.masthead()));
    for (Part part : head.parts()) {
      message.addParts(
          org.vademecum.proto.v1.Part.newBuilder()
              .setName(part.name())
              .setKind(part.kind().code())
              .setFirstSection(part.firstSection()));
    }
    head.changes().forEach(change -> message.addChanges(Corrections.toMessage(change)));
    Corrections.put(message, head.correction());
    return message.build();
  }

  private static org.vademecum.proto.v1.Masthead toMessage(Masthead masthead) {
    var message =
        org.vademecum.proto.v1.Masthead.newBuilder()
            .setPublisher(masthead.publisher())
            .setOrgan(masthead.organ())
            .setSession(masthead.session())
            .setDistribution(masthead.distribution())
            .setDate(masthead.date())
            .setJobNumber(masthead.jobNumber());
    for (AgendaItem item : masthead.agendaItems()) {
      message.addAgendaItems(
          org.vademecum.proto.v1.AgendaItem.newBuilder()
              .setNumber(item.number())
              .setTitle(item.title()));
    }
    return message.build();
  }

  static ExpressionHead fromMessage(org.vademecum.proto.v1.ExpressionHead message) {
    List<Part> parts = new ArrayList<>();
    for (org.vademecum.proto.v1.Part part : message.getPartsList()) {
      parts.add(new Part(part.getName(), Part.Kind.ofCode(part.getKind()), part.getFirstSection()));
    }
    return new ExpressionHead(
        new Symbol(message.getSymbol()),
        new Language(message.getLanguage()),
        message.getOriginalLanguage(),
        message.getTitle(),
        message.getWorkKind(),
        fromMessage(message.getMasthead()),
        parts,
        Corrections.changes(message.getChangesList()),
        Corrections.fromMessage(message));
  }

  private static Masthead fromMessage(org.vademecum.proto.v1.Masthead message) {
    List<AgendaItem> items = new ArrayList<>();
    for (org.vademecum.proto.v1.AgendaItem item : message.getAgendaItemsList()) {
      items.add(new AgendaItem(item.getNumber(), item.getTitle()));
    }
    return new Masthead(
        message.getPublisher(),
        message.getOrgan(),
        message.getSession(),
        message.getDistribution(),
        message.getDate(),
        message.getJobNumber(),
        items);
  }

  /** A section without its correction. */
  static SectionContent.Builder toMessage(Section section) {
    SectionContent.Builder message =
        SectionContent.newBuilder()
            .setId(section.id())
            .setKind(section.kind().code())
            .setText(section.text());
    section.spans().forEach(span -> message.addSpans(toMessage(span)));
    return message;
  }

  static org.vademecum.proto.v1.Span toMessage(Span span) {
    return org.vademecum.proto.v1.Span.newBuilder()
        .setStart(span.start())
        .setLength(span.end() - span.start())
        .setKind(span.kind().code())
        .setValue(span.value())
        .build();
  }

  /** The section of a message, without its correction. */
  static Section fromMessage(SectionContent message) {
    List<Span> spans = new ArrayList<>(message.getSpansCount());
    message.getSpansList().forEach(span -> spans.add(fromMessage(span)));
    return new Section(
        message.getId(), SectionKind.ofCode(message.getKind()), message.getText(), spans);
  }

  static Span fromMessage(org.vademecum.proto.v1.Span message) {
    int end = Math.addExact(message.getStart(), message.getLength());
    return new Span(
        message.getStart(), end, Span.Kind.ofCode(message.getKind()), message.getValue());
  }

  private Heads() {}
}
