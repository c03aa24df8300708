@NullMarked
package org.vademecum.core.difference;

import org.jspecify.annotations.NullMarked;
