package org.vademecum.core.bundle;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.proto.v1.ExpressionHead;

/** Codes symbols, each against the one before, and heads: their title among the texts. */
final class HeadCoder {
  private static final int SAME = 0;
  private static final int OTHER = 1;

  private String symbol = "";
  private byte[] rest = {};

  void writeSymbol(CodedWriter out, String next) {
    int shared = shared(symbol, next);
    out.number(Contexts.SYMBOL_SHARED, shared);
    out.text(next.substring(shared));
    symbol = next;
  }

  /** How many units two symbols share, without half a surrogate pair. */
  private static int shared(String one, String other) {
    int shared = 0;
    while (shared < Math.min(one.length(), other.length())
        && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared > 0 && Character.isHighSurrogate(one.charAt(shared - 1)) ? shared - 1 : shared;
  }

  /** Takes a symbol that was named otherwise as the one before the next. */
  void follow(String named) {
    symbol = named;
  }

  String readSymbol(CodedReader in) {
    int shared = in.number(Contexts.SYMBOL_SHARED);
    if (shared > symbol.length()) {
      throw new MalformedBundleException("a symbol shares more than there is");
    }
    symbol = symbol.substring(0, shared) + in.text();
    return symbol;
  }

  /** Writes a head whose symbol is known. */
  void write(CodedWriter out, ExpressionHead head) {
    out.text(head.getTitle());
    byte[] next = head.toBuilder().clearSymbol().clearTitle().build().toByteArray();
    boolean same = Arrays.equals(next, rest);
    out.symbol(Contexts.HEAD, same ? SAME : OTHER);
    if (!same) {
      out.bytes(Contexts.HEAD_BYTES, next);
      rest = next;
    }
  }

  ExpressionHead read(CodedReader in) {
    String title = in.text();
    if (in.symbol(Contexts.HEAD) != SAME) {
      rest = in.bytes(Contexts.HEAD_BYTES);
    }
    try {
      return ExpressionHead.newBuilder().mergeFrom(rest).setSymbol(symbol).setTitle(title).build();
    } catch (InvalidProtocolBufferException e) {
      throw new MalformedBundleException("a head is damaged: " + e.getMessage(), e);
    }
  }
}
