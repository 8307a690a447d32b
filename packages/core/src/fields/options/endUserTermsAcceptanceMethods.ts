export const endUserTermsAcceptanceMethods = {
  CHECKBOX: 'Ticked a box',
  CLICK_TO_ACCEPT: 'Pressed a button',
} as const
