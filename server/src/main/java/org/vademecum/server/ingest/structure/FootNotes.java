package org.vademecum.server.ingest.structure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vademecum.server.ingest.furniture.PlacedLine;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.Layout;

/**
 * Takes notes at the foot of a page out of the text: after a separator up to the end of the page,
 * or from an asterisk on where the text before bears one.
 */
final class FootNotes {
  private static final Pattern MARK =
      Pattern.compile(
          "(?:([0-9]{1,3})(?: (?=[\\p{Lu}\\p{Lo}“\"«(\\[])|$)|([a-z])(?: (?=[\\p{Lu}“\"«])|$)|(\\*{1,4}) ?(?=[^* ]|$))");

  private final List<PlacedLine> lines;
  private final LineJudge judge;
  private final Joiner joiner;
  private final List<Block> blocks;
  private final boolean hasPages;
  private final NoteMarks marks;
  private int zonePage;
  private boolean starred;
  private boolean starSeen;
  private @Nullable Block open;
  private @Nullable Block foot;

  FootNotes(List<PlacedLine> lines, int from, LineJudge judge, Joiner joiner, List<Block> blocks) {
    this.lines = lines;
    this.judge = judge;
    this.joiner = joiner;
    this.blocks = blocks;
    this.starSeen = lines.stream().limit(from).anyMatch(line -> line.text().indexOf('*') > 0);
    this.marks = new NoteMarks(lines, from);
    this.hasPages = lines.stream().anyMatch(PlacedLine::pageTop);
  }

  /** Takes the line if it belongs to a note; then it is no text. */
  boolean takes(int index, boolean blank) {
    PlacedLine line = lines.get(index);
    if (line.line().form() != Form.FREE
        || (line.furniture() && !judge.phrases().isSeparator(line.text()))) {
      return false;
    }
    if (line.line().isBlank()) {
      return zonePage > 0;
    }
    if (line.line().layout().zone() == Layout.Zone.FOOT) {
      readFoot(line);
      return true;
    }
    if (judge.phrases().isSeparator(line.text()) && beginsZone(index)) {
      enter(line.page(), false);
      return true;
    }
    leaveWhenOver(index, blank);
    if (zonePage == 0 && isStarNote(line, blank)) {
      enter(line.page(), true);
    } else if (zonePage == 0 && blank && marks.isNote(index)) {
      enter(line.page(), false);
    }
    if (zonePage == 0) {
      starSeen |= line.text().indexOf('*') > 0;
      return false;
    }
    read(line, blank);
    return true;
  }

  /** Does the line stand below notes, at the foot of their page? */
  boolean isOpen(PlacedLine line) {
    boolean begins = MARK.matcher(line.text()).lookingAt();
    boolean pending = open != null && open.isPending();
    return !starred && zonePage == line.page() && (hasPages || begins || pending);
  }

  private void enter(int page, boolean star) {
    zonePage = page;
    starred = star;
    open = null;
  }

  /**
   * A line that stands where notes do: with a mark it begins one, else it goes on with the last.
   */
  private void readFoot(PlacedLine line) {
    String label = line.line().label();
    Matcher mark = MARK.matcher(line.text());
    Block note = foot;
    if (!label.isEmpty()) {
      foot = begin(line, new Marker(Marker.Type.STAR, label, label, 0, 0));
    } else if (note == null || mark.lookingAt() || judge.phrases().isNoteWord(line.text())) {
      foot = begin(line, mark.lookingAt() ? marker(mark) : Marker.NONE);
    } else {
      note.join(line, joiner);
    }
  }

  private boolean beginsZone(int index) {
    for (int i = index + 1; i < lines.size(); i++) {
      PlacedLine next = lines.get(i);
      if (!next.line().isBlank() && !next.furniture()) {
        boolean samePage = next.page() == lines.get(index).page();
        return hasPages ? samePage : MARK.matcher(next.text()).lookingAt();
      }
    }
    return false;
  }

  private void leaveWhenOver(int index, boolean blank) {
    if (zonePage == 0) {
      return;
    }
    PlacedLine line = lines.get(index);
    boolean pageOver = line.page() != zonePage;
    boolean mark = MARK.matcher(line.text()).lookingAt();
    boolean pending = open != null && open.isPending();
    boolean pageless = (!hasPages || starred) && blank && !mark && !pending;
    if (pageOver || pageless) {
      zonePage = 0;
      open = null;
    }
  }

  private boolean isStarNote(PlacedLine line, boolean blank) {
    String text = line.text();
    boolean mark =
        text.charAt(0) == '*' && MARK.matcher(text).lookingAt() && Glyphs.hasLetter(text);
    boolean free = blank || line.afterFurniture() || endsBefore();
    return mark && starSeen && free;
  }

  private boolean endsBefore() {
    return blocks.isEmpty() || Glyphs.endsSentence(blocks.get(blocks.size() - 1).chars());
  }

  private void read(PlacedLine line, boolean blank) {
    Matcher mark = MARK.matcher(line.text());
    boolean marked = mark.lookingAt();
    Block note = open;
    boolean anew = note == null || marked || (!note.isPending() && breaks(note, line, blank));
    if (anew || note == null) {
      open = begin(line, marked ? marker(mark) : Marker.NONE);
    } else {
      note.join(line, joiner);
    }
  }

  private boolean breaks(Block note, PlacedLine line, boolean blank) {
    boolean over = Glyphs.endsSentence(note.chars()) && !Glyphs.beginsLow(line.text());
    return over
        && (blank
            || judge.flow().breaksBetween(note.lastLine(), line.text(), judge.flow().width()));
  }

  private Block begin(PlacedLine line, Marker marker) {
    Block note = new Block(line, marker, Block.Role.NOTE, true);
    blocks.add(note);
    return note;
  }

  private static Marker marker(Matcher mark) {
    String stars = mark.group(3);
    String label = mark.group().strip();
    Marker.Type type = stars == null ? Marker.Type.DECIMAL : Marker.Type.STAR;
    return new Marker(type, label, label, MarkerReader.leadingNumber(label), mark.end());
  }
}
