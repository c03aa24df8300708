package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.ChangeKind;
import org.vademecum.core.document.ChangeLink;
import org.vademecum.core.document.ChangeStatus;
import org.vademecum.core.document.Correction;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Section;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.document.WorkCorrection;
import org.vademecum.proto.v1.IssuedField;
import org.vademecum.proto.v1.IssuedFrom;
import org.vademecum.proto.v1.SectionContent;

/** Between changes and corrections and their messages. */
final class Corrections {

  static org.vademecum.proto.v1.Change toMessage(Change change) {
    var message =
        org.vademecum.proto.v1.Change.newBuilder()
            .setKind(change.kind().code())
            .setTarget(change.target().value())
            .setTargetSection(change.targetSection())
            .setPlace(change.place())
            .setIssued(change.issued())
            .setCorrected(change.corrected())
            .addAllSections(change.sections())
            .setStatus(change.status().code());
    change.languages().forEach(language -> message.addLanguages(language.tag()));
    return message.build();
  }

  static List<Change> changes(List<org.vademecum.proto.v1.Change> messages) {
    List<Change> changes = new ArrayList<>(messages.size());
    for (org.vademecum.proto.v1.Change message : messages) {
      List<Language> languages = new ArrayList<>();
      message.getLanguagesList().forEach(tag -> languages.add(new Language(tag)));
      changes.add(
          new Change(
              ChangeKind.ofCode(message.getKind()),
              new Symbol(message.getTarget()),
              message.getTargetSection(),
              languages,
              message.getPlace(),
              message.getIssued(),
              message.getCorrected(),
              message.getSectionsList(),
              ChangeStatus.ofCode(message.getStatus())));
    }
    return changes;
  }

  static org.vademecum.proto.v1.ChangeLink toMessage(ChangeLink link) {
    return org.vademecum.proto.v1.ChangeLink.newBuilder()
        .setKind(link.kind().code())
        .setWork(link.work().value())
        .setSection(link.section())
        .build();
  }

  private static List<ChangeLink> links(List<org.vademecum.proto.v1.ChangeLink> messages) {
    List<ChangeLink> links = new ArrayList<>(messages.size());
    for (org.vademecum.proto.v1.ChangeLink link : messages) {
      Symbol work = new Symbol(link.getWork());
      links.add(new ChangeLink(ChangeKind.ofCode(link.getKind()), work, link.getSection()));
    }
    return links;
  }

  static void put(org.vademecum.proto.v1.ExpressionHead.Builder head, WorkCorrection correction) {
    correction.changes().forEach(link -> head.addCorrectedBy(toMessage(link)));
    correction
        .issued()
        .forEach(
            (name, value) ->
                head.addIssued(IssuedField.newBuilder().setName(name).setValue(value)));
  }

  static WorkCorrection fromMessage(org.vademecum.proto.v1.ExpressionHead head) {
    TreeMap<String, String> issued = new TreeMap<>();
    head.getIssuedList().forEach(field -> issued.put(field.getName(), field.getValue()));
    return new WorkCorrection(issued, links(head.getCorrectedByList()));
  }

  /** A correction with the section as issued in full. */
  static org.vademecum.proto.v1.Correction toMessage(Correction correction) {
    var message = bare(correction);
    correction
        .issued()
        .ifPresent(
            issued ->
                message
                    .setFrom(IssuedFrom.ISSUED_FROM_HERE)
                    .setIssued(Heads.toMessage(issued).clearId()));
    return message.build();
  }

  /** A correction of a section in a delta, which leaves out what the edited section tells. */
  static org.vademecum.proto.v1.Correction toMessage(Correction correction, Section edited) {
    boolean known =
        correction.issued().isPresent() && correction.issued().equals(edited.asIssued());
    return known
        ? bare(correction).setFrom(IssuedFrom.ISSUED_FROM_EDITED).build()
        : toMessage(correction);
  }

  private static org.vademecum.proto.v1.Correction.Builder bare(Correction correction) {
    var message = org.vademecum.proto.v1.Correction.newBuilder();
    correction.changes().forEach(link -> message.addChanges(toMessage(link)));
    return message;
  }

  /** A section with its correction, if the message has one. */
  static Section corrected(
      Section section,
      boolean present,
      org.vademecum.proto.v1.Correction message,
      Optional<Section> edited) {
    if (!present) {
      return section;
    }
    Correction correction =
        new Correction(issued(section.id(), message, edited), links(message.getChangesList()));
    return new Section(
        section.id(), section.kind(), section.text(), section.spans(), Optional.of(correction));
  }

  private static Optional<Section> issued(
      String id, org.vademecum.proto.v1.Correction message, Optional<Section> edited) {
    return switch (message.getFrom()) {
      case ISSUED_FROM_NOWHERE -> Optional.empty();
      case ISSUED_FROM_HERE -> Optional.of(here(id, message.getIssued()));
      case ISSUED_FROM_EDITED -> Optional.of(ofEdited(id, edited));
      default -> throw new MalformedBundleException("section " + id + " was issued nowhere known");
    };
  }

  private static Section here(String id, SectionContent issued) {
    if (issued.hasCorrection()) {
      throw new MalformedBundleException("section " + id + " as issued has a correction");
    }
    return Heads.fromMessage(issued.toBuilder().setId(id).build());
  }

  private static Section ofEdited(String id, Optional<Section> edited) {
    return edited
        .flatMap(Section::asIssued)
        .orElseThrow(
            () -> new MalformedBundleException("section " + id + " edits none that was issued"));
  }

  private Corrections() {}
}
