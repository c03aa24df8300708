package org.vademecum.client.update;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.Optional;
import org.vademecum.client.store.StorageFaults;
import org.vademecum.client.trust.MismatchException;
import org.vademecum.core.document.Digest;
import org.vademecum.core.document.Language;
import org.vademecum.core.document.Provenance.Attachment;

/** Fetches what hangs beside the packs, when a person asks for it. */
public final class SourceFetch {
  private static final int BUFFER = 1 << 16;
  private static final long PROVENANCE_BYTES = 32 << 20;

  private final Fetcher fetcher;
  private final UpdateSettings settings;
  private final Watch watch;

  public SourceFetch(Fetcher fetcher, UpdateSettings settings, SyncListener listener) {
    this.fetcher = fetcher;
    this.settings = settings;
    this.watch = new Watch(listener);
  }

  /**
   * The provenance of a work as the library sends it, to be proved.
   *
   * @param root of the pack's map from symbol to provenance
   */
  public byte[] provenance(String collection, Language language, Digest root, String symbol) {
    String path = Paths.provenance(collection, language, root, symbol);
    return BoundedFetch.ofData(fetcher, retry(), watch).get(path, PROVENANCE_BYTES);
  }

  /**
   * Downloads an attachment, going on with what was begun before.
   *
   * @param directory that keeps it under its digest
   * @throws MismatchException when its bytes are not the ones that its name stands for
   */
  public File attachment(File directory, Attachment attachment) {
    String name = attachment.digest().hex();
    watch.begin(SyncListener.Phase.DOWNLOADING, attachment.size());
    Wanted wanted =
        new Wanted(
            Paths.attachment(attachment.digest()), name, attachment.size(), Optional.empty());
    File staging = new File(directory, "incoming");
    File file = new Downloader(fetcher, retry(), settings.space()).fetch(staging, wanted, watch);
    Digest found = StorageFaults.mapped(file, () -> digest(file));
    if (!found.equals(attachment.digest())) {
      StorageFaults.mapped(file, () -> Files.deleteIfExists(file.toPath()));
      throw new MismatchException(attachment.name(), "" + attachment.digest(), "" + found);
    }
    File kept = new File(directory, name);
    return StorageFaults.mapped(
        kept,
        () ->
            Files.move(
                    file.toPath(), kept.toPath(), java.nio.file.StandardCopyOption.REPLACE_EXISTING)
                .toFile());
  }

  private static Digest digest(File file) throws IOException {
    MessageDigest sha256 = Digest.sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file.toPath())) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
      }
    }
    return Digest.fromBytes(sha256.digest());
  }

  private Retry retry() {
    return new Retry(settings.sleeper(), settings.jitter());
  }
}
