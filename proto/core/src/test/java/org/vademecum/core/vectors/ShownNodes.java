package org.vademecum.core.vectors;

import com.google.gson.JsonObject;
import org.vademecum.core.document.Expression;
import org.vademecum.core.document.ExpressionHead;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Section;
import org.vademecum.core.tree.Nodes;
import org.vademecum.core.tree.TreeNodes;

/** Nodes of every type read, and shown as vectors show them. */
final class ShownNodes {
  private static final int SECTION = 1;
  private static final int EXPRESSION = 6;
  private static final int PROVENANCE = 7;
  private static final int CORRECTED_SECTION = 8;
  private static final int CHANGE_EXPRESSION = 9;

  /** The fields of a node; refuses anything that is none. */
  static JsonObject fields(byte[] node) {
    return switch (node.length == 0 ? 0 : node[0]) {
      case SECTION, CORRECTED_SECTION -> section(Nodes.section(node));
      case EXPRESSION, CHANGE_EXPRESSION -> expression(Nodes.expression(node));
      case PROVENANCE -> provenance(Nodes.provenance(node));
      default -> TreeNodes.fields(node);
    };
  }

  /** The bytes that a node has when it is read and written. */
  static byte[] again(byte[] node) {
    return switch (node[0]) {
      case SECTION, CORRECTED_SECTION -> Nodes.encode(Nodes.section(node));
      case EXPRESSION, CHANGE_EXPRESSION -> Nodes.encode(Nodes.expression(node));
      case PROVENANCE -> Nodes.encode(Nodes.provenance(node));
      default -> TreeNodes.again(node);
    };
  }

  private static JsonObject section(Section section) {
    Shown shown = new Shown().with("id", section.id()).with("kind", section.kind().code());
    return Shown.content(shown, section).json();
  }

  private static JsonObject expression(Expression expression) {
    return Shown.head(ExpressionHead.of(expression))
        .with("content", expression.content())
        .with("section_count", expression.sectionCount())
        .with("text_bytes", expression.textBytes())
        .json();
  }

  private static JsonObject provenance(Provenance provenance) {
    return new Shown()
        .with("source", provenance.source())
        .with("file_name", provenance.fileName())
        .with("places", provenance.places(), ShownNodes::place)
        .with("asides", provenance.asides(), ShownNodes::aside)
        .with("notices", provenance.notices(), ShownNodes::notice)
        .with("attachments", provenance.attachments(), ShownNodes::attachment)
        .json();
  }

  private static JsonObject place(Provenance.Place place) {
    return new Shown()
        .with("section", place.section())
        .with("page", place.page())
        .with("first_line", place.firstLine())
        .with("last_line", place.lastLine())
        .json();
  }

  private static JsonObject aside(Provenance.Aside aside) {
    Shown shown = new Shown().with("kind", aside.kind()).with("text", aside.text());
    return shown.with("page", aside.page()).with("line", aside.line()).json();
  }

  private static JsonObject notice(Provenance.Notice notice) {
    return new Shown()
        .with("code", notice.code())
        .with("page", notice.page())
        .with("line", notice.line())
        .with("seen", notice.seen())
        .with("suggestion", notice.suggestion())
        .json();
  }

  private static JsonObject attachment(Provenance.Attachment attachment) {
    return new Shown()
        .with("digest", attachment.digest())
        .with("media_type", attachment.mediaType())
        .with("size", attachment.size())
        .with("name", attachment.name())
        .with("role", attachment.role().code())
        .with("page", attachment.page())
        .json();
  }

  private ShownNodes() {}
}
