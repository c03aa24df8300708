package org.vademecum.core.bundle;

import java.util.ArrayList;
import java.util.List;
import org.vademecum.core.document.NumberedSection;
import org.vademecum.core.document.SectionKind;

/** The ids that files expect of sections. */
public final class ExpectedIds {

  /** One a section, in order; empty where none is expected. */
  public static List<String> of(List<NumberedSection> sections) {
    IdPredictor predictor = new IdPredictor();
    List<String> expected = new ArrayList<>();
    for (NumberedSection it : sections) {
      SectionKind kind = it.section().kind();
      expected.add(predictor.predict(kind, it.level()));
      predictor.accept(kind, it.level(), it.section().id());
    }
    return expected;
  }

  private ExpectedIds() {}
}
