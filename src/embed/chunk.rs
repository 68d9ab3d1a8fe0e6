//! Functions in the chunk of the module, which is fetched when one is first wanted.
//!
//! The macro `wasm_split` makes a future of each: it first waits for what [`rt`] does to fetch the chunk. Here it
//! does nothing, because the class has fetched and started the chunk before it calls (`chunk.js`); so every such future
//! is done at once.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use wasm_bindgen::UnwrapThrowExt as _;

/// What a function in the chunk gives.
pub(super) fn now<T>(given: impl Future<Output = T>) -> T {
    match pin!(given).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
    .unwrap_throw()
}

/// What the macro calls, by the names that it has for it.
pub(super) mod rt {
    use std::convert::Infallible;
    use std::ffi::c_void;
    use std::pin::Pin;

    pub(in super::super) type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);

    pub(in super::super) struct LazySplitLoader;

    impl LazySplitLoader {
        pub(in super::super) const fn new(_: unsafe extern "C" fn(LoadCallbackFn, *const c_void)) -> Self {
            Self
        }
    }

    pub(in super::super) fn ensure_loaded(
        _: Pin<&'static LazySplitLoader>,
    ) -> impl Future<Output = Result<(), Infallible>> {
        std::future::ready(Ok(()))
    }
}
