package org.vademecum.server.ingest.structure;

import java.util.List;
import java.util.regex.Pattern;
import org.vademecum.core.document.SectionKind;
import org.vademecum.server.ingest.source.Form;

/** Judges what each block is, from the block and its neighbours. Blocks come in order. */
final class KindJudge {
  private static final int TITLE = 500;
  private static final int NUMBERED_HEADING = 250;
  private static final int BYLINE = 30;
  private static final int TITLES = 4;
  private static final Pattern STARRED = Pattern.compile("\\*{1,3} \\S");

  private final List<Block> blocks;
  private final Setting setting;
  private final Phrases phrases;
  private final Preamble preamble;
  private final Agenda agenda;
  private final HeadingJudge headings;
  private final OpenList list;
  private final Quotations quotations = new Quotations();
  private boolean front = true;
  private int titles;
  private boolean numbered;

  KindJudge(List<Block> blocks, Phrases phrases, Setting setting) {
    this.setting = setting;
    this.blocks = blocks;
    this.phrases = phrases;
    this.preamble = new Preamble(blocks, phrases);
    this.agenda = new Agenda(blocks);
    this.headings = new HeadingJudge(blocks, phrases);
    this.list = new OpenList(blocks);
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
      list.part();
      preamble.part();
    } else if (kind != SectionKind.TITLE && kind != SectionKind.NOTE && !isDocket(block)) {
      front = false;
    }
    titles += kind == SectionKind.TITLE ? 1 : 0;
    quotations.after(block);
    list.after(block, kind);
    if (heading) {
      preamble.headed(block.text(), index);
    }
    return kind;
  }

  private boolean isDocket(Block block) {
    return phrases.datelines().isDocket(block.text());
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
    return announces && HeadingJudge.isTitleLike(block, HeadingJudge.LONGEST);
  }

  private SectionKind freeKind(int index, Block block) {
    Marker.Type type = block.marker().type();
    if (type.isHeading()) {
      return HeadingJudge.isTitleLike(block, NUMBERED_HEADING)
          ? SectionKind.HEADING
          : SectionKind.PARAGRAPH;
    }
    if (type.isItem()) {
      boolean heads = !list.isOpen() && headings.headsNumbered(index, block);
      return heads ? SectionKind.HEADING : SectionKind.ITEM;
    }
    if (type == Marker.Type.DECIMAL
        && (isListed(block) || (agenda.takes(index) && !preamble.wasEnacted()))) {
      return SectionKind.ITEM;
    }
    if (type == Marker.Type.DECIMAL) {
      preamble.end();
      numbered = true;
      return headings.isNumberedHeading(index, block) ? SectionKind.HEADING : SectionKind.PARAGRAPH;
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
    boolean caption =
        phrases.isCaption(block.text()) && HeadingJudge.isTitleLike(block, HeadingJudge.LONGEST);
    if (caption || (!front && isDraft(block))) {
      return SectionKind.HEADING;
    }
    if (front && titles < TITLES && isTitle(index, block)) {
      return SectionKind.TITLE;
    }
    if (preamble.takes(block, index)) {
      return SectionKind.PREAMBLE;
    }
    if (setting.headsByFace(block) && HeadingJudge.isTitleLike(block, HeadingJudge.LONGEST)) {
      return SectionKind.HEADING;
    }
    if (list.isImpliedItem(index, block)) {
      return SectionKind.ITEM;
    }
    boolean heading = !setting.isPlain(block) && headings.isHeading(index, block, list.isOpen());
    return heading ? SectionKind.HEADING : SectionKind.PARAGRAPH;
  }

  /** "Draft resolution" alone, within a text. */
  private boolean isDraft(Block block) {
    return phrases.isByline(block.text()) && HeadingJudge.isTitleLike(block, BYLINE);
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
    return list.counts(block, !numbered && !preamble.wasEnacted());
  }

  private boolean isTitle(int index, Block block) {
    boolean announced = titles == 0 && !phrases.workKind(block.text()).isEmpty();
    boolean notLast = index + 1 < blocks.size();
    return notLast
        && !isDocket(block)
        && !phrases.datelines().isDatedEntry(block.text())
        && !phrases.clauses().isEnactingOrgan(block.text())
        && (HeadingJudge.isTitleLike(block, TITLE) || (announced && block.length() < TITLE));
  }
}
