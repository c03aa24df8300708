/** Who takes an edition that is rolled out in stages. */
@NullMarked
package org.vademecum.core.trust.rollout;

import org.jspecify.annotations.NullMarked;
