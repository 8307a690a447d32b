'use client'

import { useEffect, useLayoutEffect } from 'react'

/** `useLayoutEffect`. On a server there is no layout, and React before 19 says so. */
export const useBeforePaint = typeof document === 'undefined' ? useEffect : useLayoutEffect
