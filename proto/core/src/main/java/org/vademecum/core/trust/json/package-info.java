/** JSON of trust metadata: read strictly, written canonically. Pure. */
@NullMarked
package org.vademecum.core.trust.json;

import org.jspecify.annotations.NullMarked;
