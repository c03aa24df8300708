@NullMarked
package org.vademecum.core.text;

import org.jspecify.annotations.NullMarked;
