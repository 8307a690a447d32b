/**
 * Who may see a value. `personal`: about a person, kept out of recordings. `secret`: an identifier, also kept from
 * password managers.
 */
export type Privacy = 'open' | 'personal' | 'secret'
