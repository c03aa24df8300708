package org.vademecum.server.ingest.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Form;

/**
 * Joins lines into blocks. Reads the lines after the masthead; blocks come in the order in which
 * they begin. Notes at the foot of a page are taken out of the text that goes on over it.
 */
final class BlockBuilder {
  /** Lines looked ahead. */
  private static final int LOOKAHEAD = 5;

  private final LineJudge judge;
  private final Joiner joiner;
  private final List<PlacedLine> lines;
  private final FootNotes notes;
  private final TableZones tables;
  private final Setting setting;
  private final int from;
  private final List<Block> blocks = new ArrayList<>();
  private @Nullable Block open;
  private boolean blank = true;
  private boolean row;

  /**
   * @param from index of the first line after the masthead
   */
  BlockBuilder(List<PlacedLine> lines, int from, LineJudge judge, Setting setting, Joiner joiner) {
    this.from = from;
    this.lines = lines;
    this.judge = judge;
    this.joiner = joiner;
    this.tables = TableZones.of(lines, from, judge);
    this.setting = setting;
    this.notes = new FootNotes(lines, from, judge, joiner, blocks);
  }

  List<Block> build() {
    for (int i = from; i < lines.size(); i++) {
      PlacedLine line = lines.get(i);
      if (tables.contains(i) && !line.furniture() && !notes.isOpen(line)) {
        addCell(i, line);
        blank = true;
      } else if (notes.takes(i, blank)) {
        blank = line.line().isBlank();
      } else if (line.line().isBlank()) {
        blank = true;
      } else if (SideBySide.isSmall(line) && judge.signatures().isIn(line.text())) {
        SideBySide.columns(line).forEach(column -> read(column, List.of()));
        blank = false;
      } else if (!line.furniture() && !judge.phrases().isSeparator(line.text())) {
        read(line, following(i));
        blank = false;
      }
    }
    List<Block> numbered = OrphanNumbers.headed(OrphanNumbers.adopt(blocks));
    numbered.stream().filter(Block::isPending).forEach(Block::unmark);
    return numbered;
  }

  /** A piece between blank lines is a row: which cells stood side by side is not known. */
  private void addCell(int index, PlacedLine line) {
    if (line.line().isBlank()) {
      row = false;
      return;
    }
    Block table = open;
    if (table == null || table.role() != Block.Role.TABLE || tables.begins(index)) {
      begin(line, Marker.NONE);
      blocks.get(blocks.size() - 1).beginTable();
    } else if (row) {
      table.join(line, joiner);
    } else {
      table.addRow(new Block(line, Marker.NONE, Block.Role.TABLE, true));
    }
    row = true;
  }

  /** Does a table go on at the top of a page? */
  private static boolean goesOnTable(Block current, PlacedLine line) {
    boolean tables = current.form() == Form.TABLE && line.line().form() == Form.TABLE;
    return tables && Setting.knows(line) && line.line().page() > current.lastPage();
  }

  /** The lines that follow without a blank, a few of them. */
  private List<String> following(int index) {
    List<String> following = new ArrayList<>(LOOKAHEAD);
    for (int i = index + 1; i < Math.min(lines.size(), index + 1 + LOOKAHEAD); i++) {
      PlacedLine line = lines.get(i);
      if (line.furniture() || line.line().isBlank()) {
        break;
      }
      following.add(line.text());
    }
    return following;
  }

  private void read(PlacedLine line, List<String> next) {
    Marker marker = marker(line, next);
    Block current = open;
    if (current != null && goesOnTable(current, line)) {
      current.addRow(new Block(line, Marker.NONE, Block.Role.TABLE, true));
    } else if (current == null || begins(current, line, marker, next)) {
      begin(line, marker);
    } else {
      current.join(line, joiner);
      if (judge.signatures().is(line.text())) {
        current.role(Block.Role.SIGNATURE);
        absorbOffices(current);
      }
    }
  }

  /** Lines before the one that the signature joined, without a blank between, belong to it too. */
  private void absorbOffices(Block signature) {
    Block last = signature;
    for (int i = blocks.size() - 2; i >= 0 && !last.afterBlank(); i--) {
      Block before = blocks.get(i);
      if (!judge.signatures().isOffice(before)) {
        return;
      }
      last.lines().forEach(line -> before.join(line, joiner));
      before.role(Block.Role.SIGNATURE);
      blocks.remove(i + 1);
      last = before;
      open = before;
    }
  }

  private Marker marker(PlacedLine line, List<String> next) {
    if (!line.line().label().isEmpty()) {
      return judge.markers().implied(line.line());
    }
    return switch (line.line().form()) {
      case FREE -> judge.marker(line, open, blank, next);
      case PARAGRAPH -> judge.markers().paragraphNumber(line.text());
      case HEADING -> judge.markers().headingNumber(line.text());
      default -> Marker.NONE;
    };
  }

  private void begin(PlacedLine line, Marker marker) {
    Block.Role role = Block.Role.TEXT;
    if (marker.isNone() && judge.isPartHeading(line, open, blank)) {
      role = Block.Role.PART;
    } else if (judge.signatures().is(line.text())) {
      role = Block.Role.SIGNATURE;
    }
    Block block = new Block(line, marker, role, blank || line.afterFurniture());
    blocks.add(block);
    open = block;
    judge.began(block);
  }

  private boolean begins(Block current, PlacedLine line, Marker marker, List<String> next) {
    if (line.line().form() != Form.FREE || current.form() != Form.FREE) {
      return true;
    }
    if (current.isPending() || current.isStar()) {
      return !marker.isNone() || (blank && OrphanNumbers.hangs(blocks));
    }
    if (!marker.isNone() || judge.isPartHeading(line, current, blank)) {
      return true;
    }
    if (judge.signatures().is(line.text())) {
      return !judge.signatures().isOffice(current);
    }
    if (current.role() == Block.Role.SIGNATURE) {
      return blank || line.afterFurniture() || !judge.signatures().goesOn(current, line.text());
    }
    return beginsAnew(current, line, next);
  }

  private boolean beginsAnew(Block current, PlacedLine line, List<String> next) {
    boolean over = line.afterFurniture() || line.line().page() > current.lastPage();
    if (over && Setting.knows(line)) {
      return !setting.goesOnOverPage(current, line);
    }
    if (line.afterFurniture()) {
      return !judge.goesOnOverPage(current, line.text(), next);
    }
    if (blank) {
      return !judge.goesOnOverBlank(current, line.text());
    }
    if (Setting.knows(line)) {
      return setting.begins(current, line) || judge.isDocket(current, line.text());
    }
    return judge.breaksBetween(current, line.text(), next) || judge.isDocket(current, line.text());
  }
}
