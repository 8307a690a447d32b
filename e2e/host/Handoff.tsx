import { KycLinkButton, KycLinkHandoff } from '@grid-kyc/react'

/** The hand-off by itself, or beside the button it is the other way of. */
export const Handoff = ({ isBeside }: { isBeside: boolean }) =>
  isBeside ? <KycLinkButton handoff /> : <KycLinkHandoff />
