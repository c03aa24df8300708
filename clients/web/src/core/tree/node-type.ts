/** First byte of every node: what it is. Never reuse one. */
export const NODE_TYPES = {
  section: 0x01,
  sequenceLeaf: 0x02,
  sequenceInner: 0x03,
  mapLeaf: 0x04,
  mapInner: 0x05,
  expression: 0x06,
  provenance: 0x07,
  correctedSection: 0x08,
  changeExpression: 0x09,
} as const;
