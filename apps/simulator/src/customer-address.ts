import { PhoneNumber, UserId } from '@randevou/contracts';
import { SimulatorError } from './simulator-error.ts';

/** How WhatsApp names a customer: by phone number, by business-scoped user id, or both. */
export interface CustomerAddress {
  readonly phone?: string;
  readonly userId?: string;
}

/** A phone number (`+` optional; spaces as `+` in a badly encoded URL) or a user id like `US.abc123`. */
export function parseCustomer(text: string): CustomerAddress {
  const trimmed = text.trim();
  const phone = PhoneNumber.safeParse(/^\d+$/.test(trimmed) ? `+${trimmed}` : trimmed);
  if (phone.success) return { phone: phone.data };
  const userId = UserId.safeParse(trimmed);
  if (userId.success) return { userId: userId.data };
  throw new SimulatorError(
    'bad_customer',
    'the customer must be a phone number like 23057001234 or a user id like US.abc123',
  );
}

/** What a customer's messages are filed under. */
export function addressKey({ phone, userId }: CustomerAddress): string {
  return phone ?? userId ?? '';
}
