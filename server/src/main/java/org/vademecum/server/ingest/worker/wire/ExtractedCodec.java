package org.vademecum.server.ingest.worker.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.source.Attachment;
import org.vademecum.server.ingest.source.Extracted;

/** What an extractor made of a file, whole. */
final class ExtractedCodec {
  private static final int MAX_NAME = 255;
  private static final int MAX_SEEN = 100_000;
  private static final int MAX_PICTURE = (int) Meter.MAX_BYTES;
  private static final String NAME_CHARACTER = "[^/\\\\\\p{Cntrl}]";

  /** At least one character that is neither white space nor a dot. */
  private static final Pattern NAME = Pattern.compile("(?U)(?=.*[^\\s.])" + NAME_CHARACTER + "+");

  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]+/[a-z0-9][a-z0-9.+-]*");

  private ExtractedCodec() {}

  static void write(WireOutput out, Extracted extracted) throws IOException {
    LineCodec.write(out, extracted.lines());
    LineCodec.write(out, extracted.dropped());
    out.flag(extracted.markedUp());
    out.flag(extracted.paged());
    out.text(extracted.language());
    out.longNumber(extracted.charsIn());
    writeNotices(out, extracted.notices());
    writeAttachments(out, extracted.attachments());
  }

  private static void writeNotices(WireOutput out, List<Notice> notices) throws IOException {
    out.meter().notices(notices.size());
    out.number(notices.size());
    for (Notice notice : notices) {
      out.text(notice.code());
      out.number(notice.page());
      out.number(notice.line());
      out.text(notice.seen());
      out.text(notice.suggestion());
    }
  }

  private static void writeAttachments(WireOutput out, List<Attachment> attachments)
      throws IOException {
    out.meter().attachments(attachments.size());
    out.number(attachments.size());
    for (Attachment attachment : attachments) {
      out.text(attachment.name());
      out.text(attachment.mediaType());
      out.number(attachment.page());
      out.bytes(attachment.bytes());
    }
  }

  static Extracted read(WireInput in) throws IOException {
    return new Extracted(
        LineCodec.read(in),
        LineCodec.read(in),
        in.flag(),
        in.flag(),
        in.text(MAX_NAME, "language"),
        in.longNumber(0, "number of characters"),
        readNotices(in),
        readAttachments(in));
  }

  private static List<Notice> readNotices(WireInput in) throws IOException {
    int count = in.number(0, Meter.MAX_NOTICES, "number of notices");
    List<Notice> notices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      notices.add(
          new Notice(
              in.text(MAX_NAME, "notice"),
              in.number(0, Integer.MAX_VALUE, "page"),
              in.number(0, Integer.MAX_VALUE, "line"),
              in.text(MAX_SEEN, "notice"),
              in.text(MAX_SEEN, "notice")));
    }
    return List.copyOf(notices);
  }

  private static List<Attachment> readAttachments(WireInput in) throws IOException {
    int count = in.number(0, Meter.MAX_ATTACHMENTS, "number of pictures");
    List<Attachment> attachments = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < count; i++) {
      Attachment attachment =
          new Attachment(
              matching(NAME, in.text(MAX_NAME, "name of a picture")),
              matching(MEDIA_TYPE, in.text(MAX_NAME, "media type")),
              in.number(0, Integer.MAX_VALUE, "page"),
              in.bytes(MAX_PICTURE, "picture"));
      if (!names.add(attachment.name())) {
        throw new WireException("two pictures of one name");
      }
      attachments.add(attachment);
    }
    return List.copyOf(attachments);
  }

  private static String matching(Pattern wanted, String value) throws WireException {
    if (!wanted.matcher(value).matches()) {
      throw new WireException("a picture's name or media type is none");
    }
    return value;
  }
}
