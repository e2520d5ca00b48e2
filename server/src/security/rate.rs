//! How many forms one network may send.
use axum::{
    extract::{ConnectInfo, Request},
    http::HeaderMap,
};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    num::NonZeroU32,
};

/// Forms at once: a class in a library shares one address.
const AT_ONCE: NonZeroU32 = NonZeroU32::new(30).expect("thirty is not zero");
/// After that, one every three seconds.
const PER_MINUTE: NonZeroU32 = NonZeroU32::new(20).expect("twenty is not zero");

/// Counts forms per network. It keeps a network's address for about a minute and a half, in memory only.
pub struct FormRate {
    limiter: DefaultKeyedRateLimiter<IpAddr>,
    behind_proxy: bool,
}

impl FormRate {
    /// `behind_proxy` says that a proxy of our own writes who asks into `X-Forwarded-For`; else that header is nobody's.
    #[must_use]
    pub fn new(behind_proxy: bool) -> Self {
        Self {
            limiter: RateLimiter::keyed(Quota::per_minute(PER_MINUTE).allow_burst(AT_ONCE)),
            behind_proxy,
        }
    }

    /// Counts a form; `false` when it is one too many.
    #[must_use]
    pub fn allows(&self, request: &Request) -> bool {
        self.limiter
            .check_key(&network_of(request, self.behind_proxy))
            .is_ok()
    }

    /// Forgets the networks that have been quiet.
    pub fn forget_quiet(&self) {
        self.limiter.retain_recent();
        self.limiter.shrink_to_fit();
    }
}

/// The network that asks, as far as we can know.
pub(super) fn network_of(request: &Request, behind_proxy: bool) -> IpAddr {
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map(|peer| peer.0.ip());
    let forwarded = behind_proxy.then(|| forwarded(request.headers())).flatten();
    network(forwarded.or(peer).unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED)))
}

/// The last address in `X-Forwarded-For`: the one that our own proxy saw. Those before it are only what the visitor says.
fn forwarded(headers: &HeaderMap) -> Option<IpAddr> {
    let last = headers.get_all("x-forwarded-for").iter().next_back()?;
    last.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

/// One subscriber has a whole /64 of IPv6 addresses; an IPv4 address written as IPv6 is that IPv4 address.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from(u128::from(address) >> 64 << 64)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn request(peer: &str, forwarded: &str) -> Request {
        let mut request = Request::new(Body::empty());
        let peer: IpAddr = peer.parse().unwrap();
        request
            .extensions_mut()
            .insert(ConnectInfo(SocketAddr::new(peer, 4000)));
        request
            .headers_mut()
            .insert("x-forwarded-for", forwarded.parse().unwrap());
        request
    }

    fn spent(rate: &FormRate, peer: &str, forwarded: &str) -> u32 {
        (0..100)
            .filter(|_| rate.allows(&request(peer, forwarded)))
            .count()
            .try_into()
            .unwrap()
    }

    #[test]
    fn a_network_has_its_share_and_no_other_pays() {
        let rate = FormRate::new(false);
        let used = spent(&rate, "192.0.2.1", "");
        assert!((AT_ONCE.get()..100).contains(&used));
        assert!(rate.allows(&request("192.0.2.2", "")));
        assert!(!rate.allows(&request("192.0.2.1", "198.51.100.7")));
        assert!(!rate.allows(&request("::ffff:192.0.2.1", "")));
    }

    #[test]
    fn behind_a_proxy_the_last_address_counts() {
        let rate = FormRate::new(true);
        spent(&rate, "10.0.0.1", "1.2.3.4, 192.0.2.1");
        assert!(!rate.allows(&request("10.0.0.1", "5.6.7.8, 192.0.2.1")));
        assert!(rate.allows(&request("10.0.0.1", "1.2.3.4, 192.0.2.9")));
    }

    #[test]
    fn a_subscriber_is_one_network() {
        let rate = FormRate::new(false);
        spent(&rate, "2001:db8:1:2::1", "");
        assert!(!rate.allows(&request("2001:db8:1:2:ffff::9", "")));
        assert!(rate.allows(&request("2001:db8:1:3::1", "")));
    }
}
