package org.vademecum.client.update;

import java.io.File;
import java.util.Optional;
import java.util.OptionalLong;
import org.vademecum.client.update.Fetcher.Answer;
import org.vademecum.client.update.Fetcher.Range;
import org.vademecum.client.update.Fetcher.Request;
import org.vademecum.client.update.Retry.Patience;

/**
 * The download of a file that no manifest lists. It is bounded in size and proved by the root that
 * results; until then only its strong entity tag tells whether a part can be gone on with.
 */
final class WholeDownload {
  /** Bytes that count as progress between two failures. */
  private static final int PROGRESS = 1 << 16;

  private final Downloader downloader;
  private final File directory;
  private final Wanted wanted;
  private final StagedFile staged;
  private final Watch watch;
  private long position;

  WholeDownload(
      Downloader downloader, File directory, Wanted wanted, StagedFile staged, Watch watch) {
    this.downloader = downloader;
    this.directory = directory;
    this.wanted = wanted;
    this.staged = staged;
    this.watch = watch;
  }

  void run() {
    Patience patience = downloader.retry().patience(watch);
    while (true) {
      long before = staged.length();
      try {
        transfer();
        return;
      } catch (TransportException e) {
        if (staged.length() - before >= PROGRESS) {
          patience.progressed();
        }
        patience.after(e);
      }
    }
  }

  private void transfer() {
    Optional<String> tag = staged.entityTag();
    if (!tag.isPresent()) {
      staged.restart(Optional.empty());
    }
    Range range = new Range(staged.length(), OptionalLong.empty(), tag);
    try (Answer answer = downloader.mirrors().get(Request.of(wanted.path()).bytes(range))) {
      if (answer.status() == 416) {
        staged.restart(Optional.empty());
      }
      Answers.require(wanted.path(), answer);
      Answers.requireIdentity(wanted.path(), answer);
      position = seek(answer, tag);
      receive(answer);
    }
  }

  private long seek(Answer answer, Optional<String> tag) {
    Optional<String> offered = Answers.strongTag(answer);
    if (answer.status() == 200) {
      staged.restart(offered);
      return 0;
    }
    if (!offered.equals(tag) || Answers.start(wanted.path(), answer) != staged.length()) {
      staged.restart(Optional.empty());
      throw new UnexpectedAnswerException(wanted.path(), 206, "part of another file");
    }
    watch.advance(staged.length());
    return staged.length();
  }

  private void receive(Answer answer) {
    long size = Answers.size(answer).orElse(-1L);
    requireUnderCap(size);
    downloader.space().require(directory, size - position);
    watch.expect(Math.max(0, size));
    long most = wanted.maxBytes() - position + 1;
    Downloader.pump(wanted.path(), answer.body(), most, watch, this::take);
    requireUnderCap(position);
    if (size >= 0 && position < size) {
      downloader.mirrors().passOver();
      throw new TruncatedException(wanted.path(), position, size);
    }
  }

  private void requireUnderCap(long size) {
    if (size > wanted.maxBytes()) {
      staged.restart(Optional.empty());
      throw new OversizedException(wanted.path(), wanted.maxBytes(), size);
    }
  }

  private void take(byte[] buffer, int length) {
    staged.write(position, buffer, length);
    position += length;
    watch.advance(length);
  }
}
