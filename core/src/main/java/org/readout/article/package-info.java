/** Articles: the clean text of one capture and its blocks. For plain text the text is the decoded file, unchanged. */
@NullMarked
package org.readout.article;

import org.jspecify.annotations.NullMarked;
