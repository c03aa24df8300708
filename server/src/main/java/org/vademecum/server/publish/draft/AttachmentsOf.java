package org.vademecum.server.publish.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Provenance;
import org.vademecum.core.document.Provenance.Attachment;
import org.vademecum.core.document.Provenance.Notice;
import org.vademecum.server.ingest.Imported;

/** What is kept of a file beside its text: the file itself, and the pictures in it. */
final class AttachmentsOf {
  /** The most pictures of a file, and the most bytes of each, that are kept. */
  private static final int MAX_IMAGES = 2_000;

  private static final int MAX_IMAGE_BYTES = 32 << 20;

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "pdf", "application/pdf",
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "docm", "application/vnd.ms-word.document.macroEnabled.12",
          "html", "text/html",
          "htm", "text/html",
          "xhtml", "application/xhtml+xml",
          "md", "text/markdown",
          "xml", "application/xml",
          "txt", "text/plain",
          "text", "text/plain");

  private final Map<Digest, byte[]> contents = new LinkedHashMap<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();

  /**
   * @param file as it was imported
   */
  AttachmentsOf(ImportFile file, Imported imported) {
    byte[] bytes = file.content().getBytes();
    String name = fileName(file.name());
    add(imported.source(), bytes, mediaType(name), name, Attachment.Role.SOURCE, 0);
    imported.attachments().forEach(this::addImage);
  }

  private void addImage(org.vademecum.server.ingest.source.Attachment image) {
    if (attachments.size() > MAX_IMAGES || image.bytes().length > MAX_IMAGE_BYTES) {
      notices.add(new Notice("picture-not-kept", image.page(), 0, image.name(), ""));
      return;
    }
    add(
        image.digest(),
        image.bytes(),
        image.mediaType(),
        fileName(image.name()),
        Attachment.Role.IMAGE,
        image.page());
  }

  private void add(
      Digest digest, byte[] bytes, String mediaType, String name, Attachment.Role role, int page) {
    contents.put(digest, bytes);
    attachments.add(new Attachment(digest, mediaType, bytes.length, name, role, page));
  }

  /** The last segment of a path, without dots before it. */
  private static String fileName(String path) {
    String name = path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
    String bare = name.replaceAll("^\\.+", "");
    return bare.isEmpty() ? "document" : bare;
  }

  private static String mediaType(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return MEDIA_TYPES.getOrDefault(extension, "application/octet-stream");
  }

  Map<Digest, byte[]> contents() {
    return contents;
  }

  /** Provenance that names them. */
  Provenance addTo(Provenance provenance) {
    List<Notice> all = new ArrayList<>(provenance.notices());
    all.addAll(notices);
    return new Provenance(
        provenance.source(),
        provenance.fileName(),
        provenance.places(),
        provenance.asides(),
        all,
        attachments);
  }
}
