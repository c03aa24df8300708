package org.vademecum.core.tree;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Provenance.Aside;
import org.vademecum.core.document.Provenance.Attachment;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.core.document.Provenance.Place;

/** Canonical form of provenance. */
final class ProvenanceCodec {

  static byte[] encode(Provenance provenance) {
    CanonicalWriter out = new CanonicalWriter();
    out.tag(NodeType.PROVENANCE).digest(provenance.source()).string(provenance.fileName());
    out.varint(provenance.places().size());
    for (Place place : provenance.places()) {
      out.string(place.section()).varint(place.page());
      out.varint(place.firstLine()).varint(place.lastLine());
    }
    out.varint(provenance.asides().size());
    for (Aside aside : provenance.asides()) {
      out.string(aside.kind()).string(aside.text()).varint(aside.page()).varint(aside.line());
    }
    out.varint(provenance.notices().size());
    for (Notice notice : provenance.notices()) {
      out.string(notice.code()).varint(notice.page()).varint(notice.line());
      out.string(notice.seen()).string(notice.suggestion());
    }
    out.varint(provenance.attachments().size());
    for (Attachment attachment : provenance.attachments()) {
      out.digest(attachment.digest()).string(attachment.mediaType()).varint(attachment.size());
      out.string(attachment.name()).varint(attachment.role().code()).varint(attachment.page());
    }
    return out.toBytes();
  }

  static Provenance decode(byte[] bytes) {
    CanonicalReader in = new CanonicalReader(bytes);
    in.expectTag(NodeType.PROVENANCE);
    Digest source = in.digest();
    String fileName = in.string();
    List<Place> places = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      places.add(new Place(in.string(), in.smallInt(), in.smallInt(), in.smallInt()));
    }
    List<Aside> asides = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      asides.add(new Aside(in.string(), in.string(), in.smallInt(), in.smallInt()));
    }
    List<Notice> notices = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      notices.add(new Notice(in.string(), in.smallInt(), in.smallInt(), in.string(), in.string()));
    }
    List<Attachment> attachments = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      attachments.add(attachment(in));
    }
    in.end();
    return new Provenance(source, fileName, places, asides, notices, attachments);
  }

  private static Attachment attachment(CanonicalReader in) {
    return new Attachment(
        in.digest(),
        in.string(),
        in.varint(),
        in.string(),
        Attachment.Role.ofCode(in.smallInt()),
        in.smallInt());
  }

  private ProvenanceCodec() {}
}
