package org.vademecum.core.bundle;

import com.google.protobuf.InvalidProtocolBufferException;
import org.vademecum.core.coding.CodedReader;
import org.vademecum.core.coding.CodedWriter;
import org.vademecum.proto.v1.Correction;

/** Codes the message of a correction; the text as issued draws on the texts before. */
final class CorrectionCoder {

  static void write(CodedWriter out, Correction correction) {
    Correction.Builder rest = correction.toBuilder();
    boolean issued = correction.hasIssued();
    if (issued) {
      rest.setIssued(correction.getIssued().toBuilder().clearText());
    }
    out.bytes(Contexts.CORRECTION_BYTES, rest.build().toByteArray());
    if (issued) {
      out.text(correction.getIssued().getText());
    }
  }

  static Correction read(CodedReader in) {
    try {
      Correction.Builder correction =
          Correction.newBuilder().mergeFrom(in.bytes(Contexts.CORRECTION_BYTES));
      if (correction.hasIssued()) {
        correction.setIssued(correction.getIssued().toBuilder().setText(in.text()));
      }
      return correction.build();
    } catch (InvalidProtocolBufferException e) {
      throw new MalformedBundleException("a correction is damaged: " + e.getMessage(), e);
    }
  }

  private CorrectionCoder() {}
}
