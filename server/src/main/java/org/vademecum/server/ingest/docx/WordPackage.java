package org.vademecum.server.ingest.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.vademecum.server.ingest.SourceFile;
import org.vademecum.server.ingest.source.Attachment;
import org.vademecum.server.ingest.xml.Xml;

/** The parts of a Word document (ECMA-376 part 2), opened under caps. */
final class WordPackage implements AutoCloseable {
  private static final String MAIN = "/officeDocument";
  private static final int OLE2 = 0xd0cf11e0;

  private final String file;
  private final OPCPackage pack;
  private final PackagePart main;

  /** What is done with the events of a part. */
  interface Reading {
    void read(XMLStreamReader xml) throws XMLStreamException;
  }

  private WordPackage(String file, OPCPackage pack, PackagePart main) {
    this.file = file;
    this.pack = pack;
    this.main = main;
  }

  static WordPackage open(SourceFile file) {
    if (isOle2(file.bytes())) {
      throw isEncrypted(file.bytes())
          ? WordFileException.encrypted(file.name())
          : WordFileException.oldFormat(file.name());
    }
    ZipBudget.check(file);
    try {
      OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(file.bytes()));
      return new WordPackage(file.name(), pack, mainPart(file.name(), pack));
    } catch (OpenXML4JException | OpenXML4JRuntimeException | IOException e) {
      throw WordFileException.notAPackage(file.name(), "its parts do not make a document");
    }
  }

  private static boolean isOle2(byte[] bytes) {
    int head = 0;
    for (int i = 0; i < Math.min(4, bytes.length); i++) {
      head = head << 8 | (bytes[i] & 0xff);
    }
    return head == OLE2;
  }

  private static boolean isEncrypted(byte[] bytes) {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
      return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static PackagePart mainPart(String file, OPCPackage pack) {
    for (PackageRelationship relation : pack.getRelationships()) {
      if (relation.getRelationshipType().endsWith(MAIN)) {
        PackagePart part = pack.getPart(relation);
        if (part != null) {
          return requireWord(file, part);
        }
      }
    }
    throw WordFileException.notAPackage(file, "it has no main part");
  }

  private static PackagePart requireWord(String file, PackagePart part) {
    String type = part.getContentType();
    if (type.contains("macroEnabled")) {
      throw WordFileException.macros(file);
    }
    if (!type.contains("wordprocessingml")) {
      throw WordFileException.otherPackage(file, type);
    }
    return part;
  }

  /** Name of the main part. */
  String mainName() {
    return name(main);
  }

  /** Reads the main part. */
  void readMain(Reading reading) {
    read(main, reading);
  }

  /** Reads the part that the main part has of a type ({@code styles}, {@code footnotes}…). */
  void readRelated(String type, Reading reading) {
    for (PackageRelationship relation : relations(main)) {
      if (relation.getRelationshipType().endsWith("/" + type)) {
        related(main, relation).ifPresent(part -> read(part, reading));
        return;
      }
    }
  }

  /** Reads a header or footer, named by its relationship. */
  void readById(String id, Reading reading) {
    byId(id).ifPresent(part -> read(part, reading));
  }

  /** A picture, named by its relationship; none where it is linked and not in the package. */
  Optional<Attachment> picture(String id, int page) {
    return byId(id)
        .filter(part -> part.getContentType().startsWith("image/"))
        .map(part -> new Attachment(fileName(part), part.getContentType(), page, bytes(part)));
  }

  private Optional<PackagePart> byId(String id) {
    for (PackageRelationship relation : relations(main)) {
      if (relation.getId().equals(id)) {
        return related(main, relation);
      }
    }
    return Optional.empty();
  }

  private Iterable<PackageRelationship> relations(PackagePart part) {
    try {
      return part.getRelationships();
    } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
      throw new BrokenPartException(file, name(part) + ".rels", why(e));
    }
  }

  private Optional<PackagePart> related(PackagePart from, PackageRelationship relation) {
    if (relation.getTargetMode() == TargetMode.EXTERNAL) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(from.getRelatedPart(relation));
    } catch (OpenXML4JException | IllegalArgumentException e) {
      throw new BrokenPartException(
          file, relation.getTargetURI().toString(), "the document names it, the archive lacks it");
    }
  }

  private void read(PackagePart part, Reading reading) {
    try (InputStream in = part.getInputStream()) {
      XMLStreamReader xml = Xml.open(in);
      reading.read(xml);
      xml.close();
    } catch (IOException | XMLStreamException e) {
      throw new BrokenPartException(file, name(part), why(e));
    }
  }

  private byte[] bytes(PackagePart part) {
    try (InputStream in = part.getInputStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new BrokenPartException(file, name(part), why(e));
    }
  }

  private static String fileName(PackagePart part) {
    String name = name(part);
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static String name(PackagePart part) {
    return part.getPartName().getName().substring(1);
  }

  private static String why(Exception e) {
    String message = String.valueOf(e.getMessage()).replace("ParseError at ", "");
    return message.replace("\nMessage: ", ": ").replaceAll("\\s+", " ").strip();
  }

  @Override
  public void close() {
    pack.revert();
  }
}
