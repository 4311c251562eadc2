/** A comment has been taken: published, or waiting for a moderator. */
export class CommentedEvent extends Event {
  static readonly type = 'viche-commented';
  /** What it is about: `type:id`. */
  readonly subject: string;
  readonly commentId: string;
  readonly status: 'published' | 'held';

  constructor(subject: string, commentId: string, status: 'published' | 'held') {
    super(CommentedEvent.type, {bubbles: true, composed: true});
    this.subject = subject;
    this.commentId = commentId;
    this.status = status;
  }
}

declare global {
  interface HTMLElementEventMap {
    'viche-commented': CommentedEvent;
  }
}
