@NullMarked
package org.vademecum.cli.keys.file;

import org.jspecify.annotations.NullMarked;
