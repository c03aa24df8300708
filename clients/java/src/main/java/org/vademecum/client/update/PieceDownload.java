package org.vademecum.client.update;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import org.vademecum.client.update.Fetcher.Answer;
import org.vademecum.client.update.Fetcher.Range;
import org.vademecum.client.update.Fetcher.Request;
import org.vademecum.client.update.Retry.Patience;

/** The download of a file whose pieces are known: each is verified as it comes. */
final class PieceDownload {
  /** Damaged pieces after which the file is given up. */
  private static final int MAX_DAMAGED = 4;

  /** New bytes at the file's end that count as progress between two failures. */
  private static final int PROGRESS = 1 << 16;

  private final Downloader downloader;
  private final String path;
  private final Pieces pieces;
  private final StagedFile staged;
  private final Watch watch;
  private final BitSet good = new BitSet();
  private int damaged;
  private long position;

  PieceDownload(Downloader downloader, String path, Pieces pieces, StagedFile staged, Watch watch) {
    this.downloader = downloader;
    this.path = path;
    this.pieces = pieces;
    this.staged = staged;
    this.watch = watch;
  }

  void run() {
    verifyStaged();
    Patience patience = downloader.retry().patience(watch);
    while (good.cardinality() < pieces.count()) {
      int verified = good.cardinality();
      long length = staged.length();
      try {
        transfer();
      } catch (TransportException e) {
        if (good.cardinality() > verified || staged.length() - length >= PROGRESS) {
          patience.progressed();
        }
        patience.after(e);
      }
    }
    staged.truncate(pieces.size());
  }

  private void verifyStaged() {
    long length = staged.length();
    for (int piece = 0; piece < pieces.count() && pieces.end(piece) <= length; piece++) {
      if (pieces.matches(piece, staged.read(pieces.start(piece), pieces.end(piece)))) {
        good.set(piece);
        watch.advance(pieces.end(piece) - pieces.start(piece));
      }
    }
  }

  /** Fetches the first stretch that is missing. */
  private void transfer() {
    int first = good.nextClearBit(0);
    int next = good.nextSetBit(first);
    long to = next < 0 ? pieces.size() : pieces.start(next);
    long from = resumePoint(first);
    try (Answer answer = downloader.mirrors().get(request(from, to))) {
      Answers.require(path, answer);
      Answers.requireIdentity(path, answer);
      position = seek(answer, from, pieces.start(first));
      receive(answer, to);
    }
    if (position < to) {
      downloader.mirrors().passOver();
      throw new TruncatedException(path, position, to);
    }
  }

  /** A piece of which the staged file has the beginning goes on from there. */
  private long resumePoint(int piece) {
    long length = staged.length();
    boolean begun = length > pieces.start(piece) && length < pieces.end(piece);
    return begun ? length : pieces.start(piece);
  }

  private Request request(long from, long to) {
    OptionalLong end = to == pieces.size() ? OptionalLong.empty() : OptionalLong.of(to);
    return Request.of(path).bytes(new Range(from, end, entityTag()));
  }

  /** What is named by its digest has that as its entity tag. */
  private Optional<String> entityTag() {
    return Optional.of('"' + pieces.digest().hex() + '"');
  }

  /** Where to write what follows: a server that ignores ranges begins at the file's beginning. */
  private long seek(Answer answer, long from, long pieceStart) {
    if (answer.status() == 206) {
      long start = Answers.start(path, answer);
      if (start != from) {
        throw new UnexpectedAnswerException(path, 206, "bytes from " + start + " for " + from);
      }
      return from;
    }
    long skipped = Downloader.pump(path, answer.body(), pieceStart, watch, (buffer, length) -> {});
    if (skipped < pieceStart) {
      throw new TruncatedException(path, skipped, pieces.size());
    }
    return pieceStart;
  }

  private void receive(Answer answer, long to) {
    Downloader.pump(path, answer.body(), to - position, watch, this::take);
  }

  private void take(byte[] buffer, int length) {
    staged.write(position, buffer, length);
    long end = position + length;
    int piece = (int) (position / pieces.pieceSize());
    position = end;
    for (; piece < pieces.count() && pieces.end(piece) <= end; piece++) {
      verify(piece);
    }
  }

  private void verify(int piece) {
    if (good.get(piece)) {
      return;
    }
    long start = pieces.start(piece);
    if (pieces.matches(piece, staged.read(start, pieces.end(piece)))) {
      good.set(piece);
      watch.advance(pieces.end(piece) - start);
      return;
    }
    damaged++;
    DamagedPieceException damage = new DamagedPieceException(path, piece);
    watch.damaged(damage);
    downloader.mirrors().passOver();
    if (damaged >= MAX_DAMAGED) {
      staged.truncate(0);
      throw damage;
    }
  }
}
