package org.vademecum.core.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where each piece of an expression came from, and what its import set aside. Hangs beside the
 * pack's root, never under it: two imports of the same text have the same root.
 *
 * @param source digest of the source file
 * @param fileName name of the source file
 * @param places one a section, in order
 * @param asides masthead and furniture: what is no body text
 * @param notices what the import noticed
 * @param attachments the source file itself and the pictures that it holds
 */
public record Provenance(
    Digest source,
    String fileName,
    List<Place> places,
    List<Aside> asides,
    List<Notice> notices,
    List<Attachment> attachments) {

  public Provenance {
    places = List.copyOf(places);
    asides = List.copyOf(asides);
    notices = List.copyOf(notices);
    attachments = List.copyOf(attachments);
  }

  /** The source file, where it was kept. */
  public Optional<Attachment> sourceFile() {
    return attachments.stream().filter(it -> it.role() == Attachment.Role.SOURCE).findFirst();
  }

  /** Where a section stands in the source. */
  public Optional<Place> place(String section) {
    return places.stream().filter(place -> place.section().equals(section)).findFirst();
  }

  /**
   * A file kept by its digest, which readers may download.
   *
   * @param digest of its bytes
   * @param mediaType e.g. {@code application/pdf}
   * @param size in bytes
   * @param name of the file, without a path
   * @param role what it is to the work
   * @param page where it stands, from 1; 0 when it has none
   */
  public record Attachment(
      Digest digest, String mediaType, long size, String name, Role role, int page) {

    /** Codes are part of the canonical encoding: never reuse one. */
    public enum Role {
      SOURCE(1),
      IMAGE(2);

      private final int code;

      Role(int code) {
        this.code = code;
      }

      public int code() {
        return code;
      }

      /** The name used in JSON. */
      public String label() {
        return name().toLowerCase(Locale.ROOT);
      }

      public static Role ofCode(int code) {
        for (Role role : values()) {
          if (role.code == code) {
            return role;
          }
        }
        throw new IllegalArgumentException("unknown role of an attachment " + code);
      }
    }

    public Attachment {
      boolean path = name.indexOf('/') >= 0 || name.indexOf('\\') >= 0 || name.startsWith(".");
      if (name.isEmpty() || path || size < 0 || page < 0) {
        throw new IllegalArgumentException(
            "not an attachment: '" + name + "', " + size + " bytes, page " + page);
      }
    }
  }

  /**
   * A section's place in the source.
   *
   * @param section id of the section
   * @param page from 1
   * @param firstLine from 1, counted in the whole extracted text
   * @param lastLine from 1
   */
  public record Place(String section, int page, int firstLine, int lastLine) {}

  /** What was set aside: {@code masthead} or {@code furniture}, with page and line from 1. */
  public record Aside(String kind, String text, int page, int line) {}

  /**
   * Something doubtful, kept as it stands.
   *
   * @param code a stable name, e.g. {@code spelling}, {@code organ-missing}
   * @param page from 1; 0 when it concerns the whole document
   * @param line from 1; 0 when it concerns the whole document
   * @param seen what was seen
   * @param suggestion what is suggested, or empty
   */
  public record Notice(String code, int page, int line, String seen, String suggestion) {}
}
