package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.AgendaItem;
import org.vademecum.core.document.Change;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Masthead;
import org.vademecum.core.document.Part;
import org.vademecum.core.document.Symbol;
import org.vademecum.core.document.WorkCorrection;

/** Canonical form of an expression. */
final class ExpressionCodec {

  static byte[] encode(Expression expression) {
    CanonicalWriter out = new CanonicalWriter();
    boolean plain = isPlain(expression.changes(), expression.correction());
    out.tag(plain ? NodeType.EXPRESSION : NodeType.CHANGE_EXPRESSION);
    out.string(expression.symbol().value());
    out.string(expression.language().tag()).string(expression.originalLanguage());
    out.string(expression.title()).string(expression.workKind());
    masthead(out, expression.masthead());
    out.varint(expression.parts().size());
    for (Part part : expression.parts()) {
      out.string(part.name()).varint(part.kind().code()).string(part.firstSection());
    }
    out.digest(expression.content());
    out.varint(expression.sectionCount()).varint(expression.textBytes());
    if (!plain) {
      ChangeCodec.changes(out, expression.changes());
      ChangeCodec.correction(out, expression.correction());
    }
    return out.toBytes();
  }

  static Expression decode(byte[] bytes) {
    CanonicalReader in = new CanonicalReader(bytes);
    boolean more = in.isSecond(NodeType.EXPRESSION, NodeType.CHANGE_EXPRESSION);
    Symbol symbol = new Symbol(in.string());
    Language language = new Language(in.string());
    String original = in.string();
    String title = in.string();
    String workKind = in.string();
    Masthead masthead = masthead(in);
    List<Part> parts = parts(in);
    Digest content = in.digest();
    long sections = in.varint();
    long textBytes = in.varint();
    List<Change> changes = more ? ChangeCodec.changes(in) : List.of();
    WorkCorrection correction = more ? ChangeCodec.correction(in) : WorkCorrection.NONE;
    in.end();
    if (more && isPlain(changes, correction)) {
      throw new MalformedNodeException("an expression without changes has the type of one with");
    }
    return new Expression(
        symbol,
        language,
        original,
        title,
        workKind,
        masthead,
        parts,
        content,
        sections,
        textBytes,
        changes,
        correction);
  }

  private static boolean isPlain(List<Change> changes, WorkCorrection correction) {
    return changes.isEmpty() && correction.isNone();
  }

  private static void masthead(CanonicalWriter out, Masthead masthead) {
    out.string(masthead.publisher()).string(masthead.organ()).string(masthead.session());
    out.string(masthead.distribution()).string(masthead.date()).string(masthead.jobNumber());
    out.varint(masthead.agendaItems().size());
    for (AgendaItem item : masthead.agendaItems()) {
      out.string(item.number()).string(item.title());
    }
  }

  private static Masthead masthead(CanonicalReader in) {
    String publisher = in.string();
    String organ = in.string();
    String session = in.string();
    String distribution = in.string();
    String date = in.string();
    String job = in.string();
    int count = in.count();
    List<AgendaItem> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      items.add(new AgendaItem(in.string(), in.string()));
    }
    return new Masthead(publisher, organ, session, distribution, date, job, items);
  }

  private static List<Part> parts(CanonicalReader in) {
    int count = in.count();
    List<Part> parts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      parts.add(new Part(in.string(), Part.Kind.ofCode(in.smallInt()), in.string()));
    }
    return parts;
  }

  private ExpressionCodec() {}
}
