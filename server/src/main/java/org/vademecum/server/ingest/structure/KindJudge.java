package org.vademecum.server.ingest.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;

/** Judges what each block is, from the block and its neighbours. Blocks come in order. */
final class KindJudge {
  private static final int TITLE = 500;
  private static final int HEADING = 220;
  private static final int NUMBERED_HEADING = 250;
  private static final int IMPLIED_ITEM = 160;
  private static final int BYLINE = 30;
  private static final int TITLES = 4;
  private static final Pattern STARRED = Pattern.compile("\\*{1,3} \\S");
  private static final Pattern SENTENCES = Pattern.compile("\\p{L}{4}[.!?] \\p{Lu}|。");

  private final List<Block> blocks;
  private final Setting setting;
  private final Phrases phrases;
  private final Preamble preamble;
  private final Agenda agenda;
  private final Quotations quotations = new Quotations();
  private boolean front = true;
  private int titles;
  private boolean listOpen;
  private boolean numbered;
  private int listed;

  KindJudge(List<Block> blocks, Phrases phrases, Setting setting) {
    this.setting = setting;
    this.blocks = blocks;
    this.phrases = phrases;
    this.preamble = new Preamble(blocks, phrases);
    this.agenda = new Agenda(blocks);
  }

  /** The kind of a block; to be asked for each once, in order. */
  SectionKind judge(int index) {
    Block block = blocks.get(index);
    SectionKind kind = kind(index, block);
    boolean heading = kind == SectionKind.HEADING || kind == SectionKind.TITLE;
    if (block.role() == Block.Role.PART) {
      front = true;
      titles = 0;
      numbered = false;
      listed = 0;
      preamble.part();
    } else if (kind != SectionKind.TITLE && kind != SectionKind.NOTE && !isDocket(block)) {
      front = false;
    }
    titles += kind == SectionKind.TITLE ? 1 : 0;
    quotations.after(block);
    listOpen = opensList(block, kind) || (listOpen && kind == SectionKind.ITEM);
    if (heading) {
      preamble.headed(block.text(), index);
    }
    return kind;
  }

  private boolean isDocket(Block block) {
    return phrases.isDocket(block.text());
  }

  private SectionKind kind(int index, Block block) {
    return switch (block.role()) {
      case NOTE -> SectionKind.NOTE;
      case SIGNATURE -> SectionKind.SIGNATURE;
      case TABLE -> isFigure(index) ? SectionKind.IMAGE : SectionKind.TABLE;
      case PART -> SectionKind.HEADING;
      case TEXT -> block.form() == Form.FREE ? freeKind(index, block) : markedKind(index, block);
    };
  }

  /** What a converter left of a figure: its labels, right below its caption. */
  private boolean isFigure(int index) {
    return index > 0
        && blocks.get(index).form() == Form.FREE
        && phrases.isFigure(blocks.get(index - 1).text());
  }

  private SectionKind markedKind(int index, Block block) {
    SectionKind kind =
        switch (block.form()) {
          case TITLE -> SectionKind.TITLE;
          case HEADING -> SectionKind.HEADING;
          case PREAMBLE -> SectionKind.PREAMBLE;
          case ITEM -> SectionKind.ITEM;
          case NOTE -> SectionKind.NOTE;
          case TABLE -> SectionKind.TABLE;
          case QUOTATION -> SectionKind.QUOTATION;
          case IMAGE -> SectionKind.IMAGE;
          case PARAGRAPH, FREE -> SectionKind.PARAGRAPH;
        };
    if (kind == SectionKind.PARAGRAPH && !block.marker().isNone()) {
      preamble.end();
      return block.marker().type().isItem() ? SectionKind.ITEM : kind;
    }
    if (!block.source().label().isEmpty()) {
      preamble.end();
      return kind;
    }
    boolean announces = kind == SectionKind.PARAGRAPH && front && isMarkedTitle(block);
    if (announces) {
      return SectionKind.TITLE;
    }
    boolean preambular = kind == SectionKind.PARAGRAPH && preamble.takes(block, index);
    return preambular ? SectionKind.PREAMBLE : kind;
  }

  /** "Resolution adopted by …" in a paragraph before the title proper. */
  private boolean isMarkedTitle(Block block) {
    boolean announces = phrases.isByline(block.text()) || !phrases.workKind(block.text()).isEmpty();
    return announces && isTitleLike(block, HEADING);
  }

  private SectionKind freeKind(int index, Block block) {
    Marker.Type type = block.marker().type();
    if (type.isHeading()) {
      return isTitleLike(block, NUMBERED_HEADING) ? SectionKind.HEADING : SectionKind.PARAGRAPH;
    }
    if (type.isItem()) {
      return headsNumbered(index, block) ? SectionKind.HEADING : SectionKind.ITEM;
    }
    if (type == Marker.Type.DECIMAL && (isListed(block) || isAgenda(index))) {
      return SectionKind.ITEM;
    }
    if (type == Marker.Type.DECIMAL) {
      preamble.end();
      numbered = true;
      return isNumberedHeading(index, block) ? SectionKind.HEADING : SectionKind.PARAGRAPH;
    }
    if (phrases.isNoteWord(block.text()) || isStarred(index)) {
      return SectionKind.NOTE;
    }
    if (quotations.takes(block)) {
      return SectionKind.QUOTATION;
    }
    boolean announced = front && titles == 0 && !phrases.workKind(block.text()).isEmpty();
    if (!announced && (phrases.isHeadword(block.text()) || phrases.isArticle(block.text()))) {
      return SectionKind.HEADING;
    }
    boolean caption = phrases.isCaption(block.text()) && isTitleLike(block, HEADING);
    if (caption || (!front && isDraft(block))) {
      return SectionKind.HEADING;
    }
    if (front && titles < TITLES && isTitle(index, block)) {
      return SectionKind.TITLE;
    }
    if (preamble.takes(block, index)) {
      return SectionKind.PREAMBLE;
    }
    if (setting.headsByFace(block) && isTitleLike(block, HEADING)) {
      return SectionKind.HEADING;
    }
    if (isImpliedItem(index, block)) {
      return SectionKind.ITEM;
    }
    boolean heading = !setting.isPlain(block) && isHeading(index, block);
    return heading ? SectionKind.HEADING : SectionKind.PARAGRAPH;
  }

  /** "Draft resolution" alone, within a text. */
  private boolean isDraft(Block block) {
    return phrases.isByline(block.text()) && isTitleLike(block, BYLINE);
  }

  /** An asterisk begins a note, unless several make a list. */
  private boolean isStarred(int index) {
    return hasStar(index) && !hasStar(index - 1) && !hasStar(index + 1);
  }

  private boolean hasStar(int index) {
    return index >= 0
        && index < blocks.size()
        && STARRED.matcher(blocks.get(index).chars()).lookingAt();
  }

  /** Numbers after a colon, where paragraphs have none, are those of a list. */
  private boolean isListed(Block block) {
    int value = block.marker().value();
    boolean begins = value == 1 && listOpen && !numbered && !preamble.wasEnacted();
    boolean goesOn = listed > 0 && value == listed + 1;
    listed = begins || goesOn ? value : 0;
    return listed > 0;
  }

  private boolean isAgenda(int index) {
    return agenda.takes(index) && !preamble.wasEnacted();
  }

  private boolean isTitle(int index, Block block) {
    boolean announced = titles == 0 && !phrases.workKind(block.text()).isEmpty();
    boolean notLast = index + 1 < blocks.size();
    return notLast
        && !isDocket(block)
        && !phrases.isEnactingOrgan(block.text())
        && (isTitleLike(block, TITLE) || (announced && block.length() < TITLE));
  }

  /** No sentence: begins high, ends without stop. */
  static boolean isTitleLike(Block block, int longest) {
    if (block.length() > longest || block.length() == 0) {
      return false;
    }
    String text = block.text();
    char last = text.charAt(text.length() - 1);
    boolean open = last == '?' || !Glyphs.endsSentence(text);
    return open
        && ",;，、،".indexOf(last) < 0
        && !Glyphs.beginsLow(text)
        && Glyphs.hasLetter(text)
        && !(text.length() > 120 && SENTENCES.matcher(text).find());
  }

  private boolean isNumberedHeading(int index, Block block) {
    boolean before =
        index > 0
            && isShortNumbered(blocks.get(index - 1))
            && blocks.get(index - 1).marker().divisions() >= block.marker().divisions();
    boolean after = index + 1 < blocks.size() && !goesOnCounting(block, blocks.get(index + 1));
    return isShortNumbered(block) && after && !before && !phrases.isOperative(block.text());
  }

  /** Under a numbered heading paragraphs may have numbers of another series. */
  private static boolean goesOnCounting(Block block, Block next) {
    return isNumbered(next)
        && next.marker().divisions() <= block.marker().divisions()
        && (next.marker().value() == block.marker().value() + 1 || isShortNumbered(next));
  }

  /** "(a) Maternal health" between numbered paragraphs heads the next. */
  private boolean headsNumbered(int index, Block block) {
    boolean letter = block.marker().type() != Marker.Type.BULLET && !listOpen;
    return letter
        && index > 0
        && index + 1 < blocks.size()
        && isNumbered(blocks.get(index + 1))
        && (closes(blocks.get(index - 1)) || isTitleLike(blocks.get(index - 1), HEADING))
        && !blocks.get(index - 1).marker().type().isItem()
        && isTitleLike(block, HEADING);
  }

  private static boolean isNumbered(Block block) {
    return block.marker().type() == Marker.Type.DECIMAL;
  }

  private static boolean isShortNumbered(Block block) {
    return isNumbered(block) && isTitleLike(block, 120);
  }

  private boolean isHeading(int index, Block block) {
    if (index == 0
        || index + 1 == blocks.size()
        || isDocket(block)
        || phrases.isDatedEntry(block.text())) {
      return false;
    }
    Block before = blocks.get(index - 1);
    if (listOpen && !(before.marker().type().isItem() && closes(before))) {
      return false;
    }
    boolean closed =
        before.role() != Block.Role.TEXT || closes(before) || isTitleLike(before, HEADING);
    Block after = blocks.get(index + 1);
    boolean followed =
        !after.marker().isNone()
            || after.role() != Block.Role.TEXT
            || after.form() != Form.FREE
            || !isTitleLike(after, HEADING)
            || (phrases.isDatedEntry(after.text()) && !phrases.isDatedEntry(before.text()))
            || (phrases.isArticle(before.text()) && phrases.isArticle(after.text()))
            || headsBody(index + 1);
    return isTitleLike(block, HEADING) && closed && followed;
  }

  private boolean headsBody(int index) {
    return index + 1 < blocks.size() && !isTitleLike(blocks.get(index + 1), HEADING);
  }

  private static boolean closes(Block block) {
    return Glyphs.endsSentence(block.chars());
  }

  private static boolean opensList(Block block, SectionKind kind) {
    boolean text = kind == SectionKind.PARAGRAPH || kind == SectionKind.PREAMBLE;
    int end = block.length() - 1;
    return text && end >= 0 && ":：".indexOf(block.chars().charAt(end)) >= 0;
  }

  /** In a list whose bullets were lost, pieces after a colon that end no sentence are items. */
  private boolean isImpliedItem(int index, Block block) {
    boolean marked = index > 0 && blocks.get(index - 1).marker().type().isItem();
    boolean over = marked && closes(blocks.get(index - 1));
    if (!listOpen || over || block.length() > IMPLIED_ITEM * (isLink(block) ? 8 : 1)) {
      return false;
    }
    boolean afterItem = index > 0 && isLink(blocks.get(index - 1));
    if (isLink(block) || afterItem) {
      return true;
    }
    boolean several = index + 1 < blocks.size() && isTitleLike(blocks.get(index + 1), IMPLIED_ITEM);
    boolean begun = index > 0 && isTitleLike(blocks.get(index - 1), IMPLIED_ITEM);
    return isTitleLike(block, IMPLIED_ITEM) && (several || begun);
  }

  private static boolean isLink(Block block) {
    int end = block.length() - 1;
    return end >= 0 && ";；؛".indexOf(block.chars().charAt(end)) >= 0;
  }
}
