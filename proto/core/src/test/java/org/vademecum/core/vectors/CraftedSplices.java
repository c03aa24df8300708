package org.vademecum.core.vectors;

import static org.vademecum.core.vectors.Tampered.CAP;
import static org.vademecum.core.vectors.Tampered.MALFORMED;

import java.util.function.Consumer;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.proto.v1.ChangeLink;
import org.vademecum.proto.v1.Correction;

/** Deltas that are coded well and do to a work of two sections what cannot be done. */
final class CraftedSplices {
  static final int SPLICES = 106;

  private static final int KEEP = 107;
  private static final int REMOVE = 108;
  private static final int INSERT = 109;
  private static final int PLACE = 111;
  private static final int EDITED_PLACE = 112;
  private static final int EDIT = 117;
  private static final int KIND = 118;
  private static final int LEVEL = 119;
  private static final int ENTRY = 120;
  private static final int OLD = 0;
  private static final int EDITS = 1;
  private static final int COPY = 3;
  private static final int ELSEWHERE = 4;
  private static final int OTHER_LEVEL = 8;
  private static final int MOST = 41;

  private final TamperedDeltas deltas;

  CraftedSplices(TamperedDeltas deltas) {
    this.deltas = deltas;
  }

  void add() {
    bounds();
    old();
    edits();
    newWorks();
  }

  private void bounds() {
    splices("more kept than there is", it -> splice(it, 3, 0, 0));
    splices("more removed than there is", it -> splice(it, 1, 2, 0));
    capped("more splices than sections", it -> it.number(SPLICES, MOST + 1));
    capped("more inserted than the record says", it -> splice(it, 0, 0, MOST + 1));
  }

  private void old() {
    splices("a section moved that was not removed", it -> old(splice(it, 0, 0, 1)));
    splices("a section moved twice", it -> old(old(splice(it, 0, 1, 2)), ELSEWHERE, 1));
    splices("a section moved that is not there", it -> old(splice(it, 0, 1, 1), ELSEWHERE, 4));
    splices("a section moved from before the first", it -> old(splice(it, 0, 1, 1), ELSEWHERE, 1));
    splices("a moved section of level 0", CraftedSplices::levelNone);
    splices("a copy where there is no dictionary", it -> it(splice(it, 0, 0, 1), COPY));
  }

  private static void levelNone(CodedWriter body) {
    it(splice(body, 0, 1, 1), OLD | OTHER_LEVEL).symbol(LEVEL, 0);
  }

  private void edits() {
    splices("an edit of what is not there", CraftedSplices::editElsewhere);
    splices("an edit to kind 11", CraftedSplices::editToKind);
    splices("an edit to a text that is not NFC", it -> edit(splice(it, 0, 1, 1), 0, "e\u0301"));
    deltas.splices(
        "as issued what was never issued",
        MALFORMED,
        "example-inserted",
        CraftedSplices::editNeverIssued);
  }

  private static void editElsewhere(CodedWriter body) {
    it(splice(body, 0, 1, 1), EDITS | ELSEWHERE).number(EDITED_PLACE, 4);
    body.symbol(EDIT, 0);
    body.text("Eau");
  }

  private static void editToKind(CodedWriter body) {
    it(splice(body, 0, 1, 1), EDITS).symbol(EDIT, 1);
    body.symbol(KIND, 11);
    body.text("Eau");
  }

  private static void editNeverIssued(CodedWriter body) {
    ChangeLink link = ChangeLink.newBuilder().setKind(1).setWork("B").build();
    Correction correction = Correction.newBuilder().addChanges(link).setFromValue(2).build();
    edit(splice(body, 0, 1, 1), 4, "Eau");
    body.bytes(Crafted.CORRECTION, correction.toByteArray());
  }

  private static void edit(CodedWriter body, int what, String text) {
    it(body, EDITS).symbol(EDIT, what);
    body.text(text);
  }

  private void newWorks() {
    deltas.newWork("an old section in a new work", it -> old(splice(it, 0, 0, 1)));
    deltas.newWork("sections kept in a new work", it -> splice(it, 1, 0, 0));
    deltas.newWork("a new work in two splices", CraftedSplices::twoSplices);
  }

  private static void twoSplices(CodedWriter body) {
    body.number(SPLICES, 2);
    for (int i = 0; i < 2; i++) {
      body.number(KEEP, 0);
      body.number(REMOVE, 0);
      body.number(INSERT, 0);
    }
  }

  private void splices(String why, Consumer<CodedWriter> splices) {
    deltas.splices(why, MALFORMED, "example", splices);
  }

  private void capped(String why, Consumer<CodedWriter> splices) {
    deltas.splices(why, CAP, "example", splices);
  }

  private static CodedWriter splice(CodedWriter body, int keep, int remove, int insert) {
    body.number(SPLICES, 1);
    body.number(KEEP, keep);
    body.number(REMOVE, remove);
    body.number(INSERT, insert);
    return body;
  }

  private static CodedWriter it(CodedWriter body, int what) {
    body.symbol(ENTRY, what);
    return body;
  }

  private static CodedWriter old(CodedWriter body) {
    return it(body, OLD);
  }

  private static CodedWriter old(CodedWriter body, int what, int place) {
    it(body, OLD | what).number(PLACE, place);
    return body;
  }
}
