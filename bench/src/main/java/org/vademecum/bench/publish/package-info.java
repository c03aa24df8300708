/** Publishing: how soon every node serves it, and that no order of events spoils it. */
@NullMarked
package org.vademecum.bench.publish;

import org.jspecify.annotations.NullMarked;
