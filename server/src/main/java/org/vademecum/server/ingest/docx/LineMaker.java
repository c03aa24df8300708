package org.vademecum.server.ingest.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vademecum.core.document.Span;
import org.vademecum.server.ingest.source.Form;
import org.vademecum.server.ingest.source.Glyphs;
import org.vademecum.server.ingest.source.MarkedText;
import org.vademecum.server.ingest.source.SourceLine;

/** Makes a line of a paragraph: what its style, its outline level and its list say it is. */
final class LineMaker {
  /** A label that a tab parts from its text: {@code 12.}, {@code IS1.1}, {@code (a)}, a bullet. */
  private static final Pattern TYPED_LABEL =
      Pattern.compile(
          "\\s*((?:\\p{Lu}{0,3}\\p{Nd}{1,4}(?:\\.\\p{Nd}{1,3}){0,4}(?: (?:bis|ter|quater))?[.)]?"
              + "|\\(?(?:\\p{L}{1,2}|[ivxl]{1,6}|[0-9]{1,3})\\)|[IVXLC]{1,7}\\.|\\p{Lu}\\."
              + "|[•●▪■◦○‣➢✓–—-]))[ \\u00a0]*\\t\\s*(?=\\S)");

  private static final Pattern NOTE_LABEL =
      Pattern.compile("\\s*(\\*{1,4}|[†‡§])[ \\t]*(?=[^*\\s])");
  private static final Pattern TITLE_STYLE = Pattern.compile("(?i)(?:sub)?title\\b.*|title_.*");
  private static final Pattern AGENDA_STYLE = Pattern.compile("(?i)agenda.*title.*");
  private static final Pattern QUOTE_STYLE = Pattern.compile("(?i).*\\b(?:quote|block text)\\b.*");
  private static final int BODY = 9;
  private static final int HEADING = 250;
  private static final int TITLE_END = 200;

  private final Styles styles;
  private final Numbering numbering;
  private final Deque<Integer> indents = new ArrayDeque<>();
  private boolean front = true;

  LineMaker(Styles styles, Numbering numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  /** Is it an entry of a table of contents? */
  boolean isContents(Paragraph paragraph) {
    return styles.paragraph(paragraph.style).name().toLowerCase(Locale.ROOT).matches("toc [0-9]");
  }

  /** A line of the masthead that offices set below it: the title of the agenda item. */
  boolean isAgendaTitle(Paragraph paragraph) {
    return AGENDA_STYLE.matcher(styles.paragraph(paragraph.style).name()).matches();
  }

  /** A paragraph in a frame at the foot of the page that begins with a note's mark. */
  boolean isFramedNote(Paragraph paragraph) {
    return paragraph.framed && NOTE_LABEL.matcher(paragraph.text.raw()).lookingAt();
  }

  SourceLine line(Paragraph paragraph) {
    String raw = paragraph.text.raw();
    takeLabel(paragraph);
    Form form = form(paragraph);
    int rank = form == Form.HEADING ? headingRank(paragraph) : 0;
    if (form == Form.ITEM) {
      rank = itemDepth(paragraph);
    } else {
      indents.clear();
    }
    boolean body = form == Form.PARAGRAPH && paragraph.text.position() > TITLE_END;
    front &= !body && paragraph.label.isEmpty() && paragraph.page <= 1;
    List<Span> spans = spans(paragraph, form);
    return new SourceLine(
        paragraph.number,
        paragraph.page,
        form,
        rank,
        paragraph.label,
        raw,
        paragraph.text.text(),
        spans);
  }

  /** A note of some paragraphs, the mark that begins it taken off. */
  SourceLine note(String label, List<Paragraph> paragraphs, int number, int page) {
    MarkedText text = new MarkedText();
    for (Paragraph paragraph : paragraphs) {
      text.append(paragraph.text);
      text.append("\n");
    }
    String raw = text.raw();
    Matcher typed = NOTE_LABEL.matcher(raw);
    boolean star = typed.lookingAt() && (label.isEmpty() || typed.group(1).equals(label));
    if (star) {
      text.removeHead(typed.end());
    }
    String shown = star && label.isEmpty() ? typed.group(1) : label;
    return new SourceLine(number, page, Form.NOTE, 0, shown, raw, text.text(), text.spans());
  }

  private static void takeLabel(Paragraph paragraph) {
    Matcher typed = TYPED_LABEL.matcher(paragraph.text.raw());
    if (paragraph.label.isEmpty() && typed.lookingAt()) {
      paragraph.label = typed.group(1);
      paragraph.text.removeHead(typed.end());
    }
  }

  private Form form(Paragraph paragraph) {
    Style style = styles.paragraph(paragraph.style);
    int outline = outline(paragraph, style);
    boolean styled = outline < BODY && isHeadingLike(paragraph);
    if (front && TITLE_STYLE.matcher(style.name()).matches() && paragraph.label.isEmpty()) {
      return Form.TITLE;
    }
    if (styled || (isEmphasised(paragraph, style) && isHeadingLike(paragraph))) {
      return Form.HEADING;
    }
    if (isItem(paragraph)) {
      return Form.ITEM;
    }
    return QUOTE_STYLE.matcher(style.name()).matches() ? Form.QUOTATION : Form.PARAGRAPH;
  }

  private static int outline(Paragraph paragraph, Style style) {
    int outline = paragraph.outline >= 0 ? paragraph.outline : style.outline();
    return outline < 0 ? BODY : outline;
  }

  /** Bold from end to end, no sentence: what writers without styles make headings of. */
  private static boolean isEmphasised(Paragraph paragraph, Style style) {
    boolean bold = paragraph.isBold() || style.bold().isOn();
    String text = paragraph.text.text();
    boolean open = !Glyphs.endsSentence(text) || text.endsWith("?");
    return bold && open && !text.endsWith(",") && !text.endsWith(";") && !paragraph.framed;
  }

  private static boolean isHeadingLike(Paragraph paragraph) {
    String text = paragraph.text.text();
    boolean sentence = text.length() > HEADING && Glyphs.endsSentence(text);
    return !sentence && Glyphs.hasLetter(text) && text.length() < 2 * HEADING;
  }

  /** Not yet dense: by outline level, then by the size of the letters. */
  private int headingRank(Paragraph paragraph) {
    Style style = styles.paragraph(paragraph.style);
    int size = paragraph.size == 0 ? style.size() : paragraph.size;
    return 1 + outline(paragraph, style) * 1000 + 999 - Math.min(999, size);
  }

  private boolean isItem(Paragraph paragraph) {
    if (paragraph.numberId.isEmpty() || paragraph.label.isEmpty()) {
      return false;
    }
    return switch (numbering.level(paragraph.numberId, paragraph.depth).format()) {
      case "bullet", "lowerLetter", "lowerRoman", "russianLower", "arabicAlpha", "arabicAbjad" ->
          true;
      case "decimal" -> paragraph.depth > 0 && paragraph.label.matches("\\W*\\w+\\W*");
      default -> false;
    };
  }

  /** Depth of an item, from 1: how many of the items before it that are open stand further out. */
  private int itemDepth(Paragraph paragraph) {
    int indent =
        paragraph.indent >= 0 ? paragraph.indent : 360 * (1 + Math.max(0, paragraph.depth));
    while (!indents.isEmpty() && indents.element() >= indent) {
      indents.pop();
    }
    indents.push(indent);
    return indents.size();
  }

  /** In a heading, strong text from end to end is its style, not emphasis. */
  private static List<Span> spans(Paragraph paragraph, Form form) {
    boolean plain = form == Form.HEADING || form == Form.TITLE;
    return paragraph.text.spans().stream()
        .filter(span -> !plain || span.kind() != Span.Kind.STRONG)
        .toList();
  }
}
